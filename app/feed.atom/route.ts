import { feedResponse } from '@/lib/feeds/feed-response';
import { siteName } from '@/lib/site';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return feedResponse(request, { title: siteName, path: '/', filter: {} }, 'atom');
}
