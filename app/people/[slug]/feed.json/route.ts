import { recordFeedResponse } from '@/lib/feeds/feed-response';
import { getPerson } from '@/lib/queries/people';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await getPerson(slug);
  const record = { kind: 'people' as const, name: person?.name ?? null, slug, filter: { person: slug } };
  return recordFeedResponse(request, record, 'json');
}
