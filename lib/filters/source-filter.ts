/** The URLs of the list of sources and of a source's text: /sources?page=2, /sources/<id>?from=401#L412 */
import { sourceFileHref } from '@/lib/hrefs';
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

/** The first line that a URL of a source asks for (1-based), and what in it could not be read. */
export function readSourceWindow(params: SearchParams): { from: number; bad: BadParam[] } {
  const { values, bad } = readParams({ from: pageField }, params);
  return { from: values.from ?? 1, bad };
}

/** The URL of a source's text from a line on; `line` also marks it. */
export function sourceLinesHref(id: string, from: number, line?: number): string {
  const path = toListHref(sourceFileHref(id), { from: from === 1 ? undefined : from });
  return `${path}#${line === undefined ? 'text' : `L${line}`}`;
}

/** Where the window that holds a line begins, for windows of `size` lines. */
export function windowStart(line: number, size: number): number {
  return Math.floor((line - 1) / size) * size + 1;
}
