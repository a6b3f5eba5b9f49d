import { drawShareImage, shareImageSize } from '@/components/share-image/draw-share-image';
import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { findArticle } from './find-article';

export const dynamic = 'force-dynamic';
export const size = shareImageSize;
export const contentType = 'image/png';
export const alt = '报道的标题、出处与日期';

export default async function Image({ params }: { params: Promise<{ id: string }> }) {
  const article = await findArticle((await params).id, '/opengraph-image');
  return drawShareImage({
    label: article.topics[0]?.name ?? '报道',
    title: restorePunctuation(article.title),
    note: article.deck && restorePunctuation(article.deck.text),
    facts: [
      article.publication?.text,
      article.published.edtf && formatDate(article.published.edtf),
      article.units[0]?.name,
    ],
  });
}
