import { conditionalResponse } from '@/lib/api/conditional-response';
import { plainAnswer } from '@/lib/api/plain-answer';
import { readSearchRequest, searchHref } from '@/lib/filters/search-filter';
import { listNewlyFound } from '@/lib/queries/search';
import { siteName, siteUrl } from '@/lib/site';
import { FEED_MEDIA_TYPES, type FeedFormat, writeFeed } from './write-feed';

const STORIES = 50;

/** The feed of a saved search: the stories that it finds, ordered by date added; 400 for parameters that make no sense. */
export async function searchFeedResponse(request: Request, format: FeedFormat): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { request: search, bad } = readSearchRequest(Object.fromEntries(searchParams));
  if (bad.length > 0) {
    return plainAnswer(400, `读不懂的条件：${bad.map(({ name, value }) => `${name}=${value}`).join('，')}`);
  }
  const saved = { ...search, page: undefined, sort: undefined };
  const query = searchHref(saved, '');
  const channel = {
    title: `检索：${search.q} · ${siteName}`,
    pageUrl: `${siteUrl}/search${query}`,
    feedUrl: `${siteUrl}/search/feed`,
    query,
    stories: await listNewlyFound(saved, STORIES),
  };
  const body = writeFeed(channel, format, { name: siteName, url: siteUrl });
  return conditionalResponse(request, body, FEED_MEDIA_TYPES[format]);
}
