import { correctionsFeedResponse } from '@/lib/feeds/corrections-feed';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return correctionsFeedResponse(request, 'atom');
}
