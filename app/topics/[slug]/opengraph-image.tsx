import { answerMissing } from '@/app/answer-missing';
import { drawShareImage, shareImageSize } from '@/components/share-image/draw-share-image';
import { getTopic } from '@/lib/queries/topics';
import { formatDate } from '@/lib/text/format-date';

export const dynamic = 'force-dynamic';
export const size = shareImageSize;
export const contentType = 'image/png';
export const alt = '主题的名称、时间与报道篇数';

export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const topic = (await getTopic(slug)) ?? (await answerMissing('topics', slug, '/opengraph-image'));
  const { first, last } = topic;
  const dates = first && last && (first === last ? first : `${first}/${last}`);
  return drawShareImage({
    label: '主题',
    title: topic.name,
    note: topic.description,
    facts: [`${topic.count} 篇报道`, dates && formatDate(dates), `${topic.units.length} 个单位`],
  });
}
