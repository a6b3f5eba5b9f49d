import { recordFeedResponse } from '@/lib/feeds/feed-response';
import { getTopic } from '@/lib/queries/topics';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const topic = await getTopic(slug);
  const record = { kind: 'topics' as const, name: topic?.name ?? null, slug, filter: { topic: slug } };
  return recordFeedResponse(request, record, 'atom');
}
