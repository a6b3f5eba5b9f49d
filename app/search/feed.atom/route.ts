import { searchFeedResponse } from '@/lib/feeds/search-feed';

export function GET(request: Request) {
  return searchFeedResponse(request, 'atom');
}
