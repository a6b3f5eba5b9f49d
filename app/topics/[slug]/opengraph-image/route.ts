import { answerMissing } from '@/app/answer-missing';
import { drawShareImage } from '@/components/share-image/draw-share-image';
import { getTopicCounts } from '@/lib/queries/record-counts';
import { getTopic } from '@/lib/queries/topics';
import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

export const dynamic = 'force-dynamic';

/** The picture that previews of this page show. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const topic = (await getTopic(slug)) ?? (await answerMissing('topics', slug, '/opengraph-image'));
  const { first, last } = topic;
  const { units } = await getTopicCounts(slug);
  const dates = first && last && (first === last ? first : `${first}/${last}`);
  return drawShareImage({
    label: '主题',
    title: restorePunctuation(topic.name),
    note: topic.description && restorePunctuation(topic.description),
    facts: [`${topic.count} 篇报道`, dates && formatDate(dates), `${units} 个单位`],
  });
}
