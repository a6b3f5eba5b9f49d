import { conditionalResponse } from '@/lib/api/conditional-response';
import { plainAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { readSearchRequest, searchHref } from '@/lib/filters/search-filter';
import { yearName } from '@/lib/filters/year-value';
import { type FilterFate, getFilterFate, getFilterLabels } from '@/lib/queries/filter-fate';
import { listNewlyFound } from '@/lib/queries/search';
import type { SearchRequest } from '@/lib/queries/search-view';
import { siteName, siteUrl } from '@/lib/site';
import { FEED_MEDIA_TYPES, type FeedFormat, writeFeed } from './write-feed';

const STORIES = 50;

/** Order and page are of the list that was saved; a feed has its own. */
const PARAMETERS = ['q', 'year', 'unit', 'topic', 'person', 'publication', 'source', 'sort', 'page'];

/** The search in words: what is looked for, and in what. */
async function describeSearch({ q, year, publication, ...filter }: SearchRequest): Promise<string> {
  const { unit, topic, person, source } = await getFilterLabels(filter);
  const named = [unit?.name, topic?.name, person?.name, publication, source?.id];
  const parts = [q.trim(), yearName(year), ...named].filter(Boolean);
  return parts.length === 0 ? '检索' : `检索：${parts.join('，')}`;
}

function lostFilterResponse(
  fate: FilterFate & { status: 308 | 404 | 410 },
  saved: SearchRequest,
  path: string,
) {
  if (fate.status === 308) {
    const location = `${siteUrl}${searchHref({ ...saved, ...fate.moved }, path)}`;
    return new Response(null, { status: 308, headers: { location, 'access-control-allow-origin': '*' } });
  }
  return plainAnswer(fate.status, `检索条件 ${fate.lost.join('、')} 所指的一项不在档案中`);
}

/**
 * The feed of a saved search: the stories that it finds, ordered by date added.
 *
 * 400 for parameters that make no sense; 404, 410 and redirects where the records that it names have them.
 */
export async function searchFeedResponse(request: Request, format: FeedFormat): Promise<Response> {
  const refused = refuseParameters(request, PARAMETERS);
  if (refused !== null) return refused;
  const { searchParams } = new URL(request.url);
  const { request: search, bad } = readSearchRequest(Object.fromEntries(searchParams));
  if (bad.length > 0) {
    return plainAnswer(400, `读不懂的条件：${bad.map(({ name, value }) => `${name}=${value}`).join('，')}`);
  }
  const saved = { ...search, page: undefined, sort: undefined };
  const fate = await getFilterFate(saved);
  if (fate.status !== 200) return lostFilterResponse(fate, saved, `/search/feed.${format}`);
  const query = searchHref(saved, '');
  const channel = {
    title: `${await describeSearch(saved)} · ${siteName}`,
    pageUrl: `${siteUrl}/search${query}`,
    feedUrl: `${siteUrl}/search/feed`,
    query,
    stories: await listNewlyFound(saved, STORIES),
  };
  const body = writeFeed(channel, format, { name: siteName, url: siteUrl });
  return conditionalResponse(request, body, FEED_MEDIA_TYPES[format]);
}
