import { recordFeedResponse } from '@/lib/feeds/feed-response';
import { getUnit } from '@/lib/queries/units';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const unit = await getUnit(slug);
  const record = { kind: 'units' as const, name: unit?.name ?? null, slug, filter: { unit: slug } };
  return recordFeedResponse(request, record, 'atom');
}
