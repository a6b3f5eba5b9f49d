/** The URL of the list of sources: /sources?page=2 */
import { pageField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

/** The page that a URL asks for, 1 where it asks for none, and what in it could not be read. */
export function readSourcesRequest(params: SearchParams): { page: number; bad: BadParam[] } {
  const { values, bad } = readParams({ page: pageField }, params);
  return { page: values.page ?? 1, bad };
}

/** The URL of a page of the list of sources. */
export function sourcesHref(page = 1): string {
  return toListHref('/sources', { page: page === 1 ? undefined : page });
}
