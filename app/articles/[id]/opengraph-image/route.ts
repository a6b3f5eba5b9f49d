import { findStoryIdentity } from '@/app/articles/[id]/find-article';
import { drawShareImage } from '@/components/share-image/draw-share-image';
import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

export const dynamic = 'force-dynamic';

/** The picture that previews of this page show. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const story = await findStoryIdentity((await params).id, '/opengraph-image');
  return drawShareImage({
    label: story.topic ?? '报道',
    title: restorePunctuation(story.title),
    note: story.deck && restorePunctuation(story.deck),
    facts: [story.publication, story.published && formatDate(story.published), story.unit],
  });
}
