/**
 * The URL of a search.
 *
 *   /search?q=党史学习&year=2021&unit=…&topic=…&person=…&publication=…&source=…&sort=newest&page=2
 */
import { z } from 'zod';
import type { ArticleFilter } from '@/lib/queries/articles';
import type { SearchRequest, SearchSort } from '@/lib/queries/search-view';
import { pageField, storyFields } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

export const searchSorts: Record<SearchSort, string> = {
  relevance: '按相关',
  newest: '新的在前',
  oldest: '旧的在前',
};

const fields = {
  q: z.string(),
  ...storyFields,
  sort: z.enum(Object.keys(searchSorts) as [SearchSort, ...SearchSort[]]),
  page: pageField,
};

/** The parameters of a search. */
export const searchParameters = Object.keys(fields);

/** The search that a URL asks for, and what in it could not be read. */
export function readSearchRequest(params: SearchParams): { request: SearchRequest; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { request: { ...values, q: values.q ?? '' }, bad };
}

/** What a search is narrowed to beside its words. */
export const searchedIn = ({
  year,
  unit,
  topic,
  person,
  publication,
  source,
}: Partial<SearchRequest>): ArticleFilter => ({ year, unit, topic, person, publication, source });

/** The URL of a search; the first page goes unsaid. */
export function searchHref(request: Partial<SearchRequest>, path = '/search'): string {
  const { q, sort, page } = request;
  return toListHref(path, { q, ...searchedIn(request), sort, page: page === 1 ? undefined : page });
}

/** The feeds of a saved search, for a page's `alternates.types`; order and page are the list's own. */
export function searchFeedTypes(request: Partial<SearchRequest>, title: string) {
  const saved = { ...request, sort: undefined, page: undefined };
  return {
    'application/atom+xml': [{ url: searchHref(saved, '/search/feed.atom'), title }],
    'application/feed+json': [{ url: searchHref(saved, '/search/feed.json'), title }],
  };
}
