/**
 * The URL of a list of stories.
 *
 *   /articles?year=2021&unit=…&topic=…&beside=1&person=…&publication=…&source=…&sort=oldest&page=2
 */
import { z } from 'zod';
import type { ArticleListRequest, ArticleSort, ListFilter } from '@/lib/queries/articles';
import { isBeside } from './is-beside';
import { pageField, storyFields, switchField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

export const articleSorts: Record<ArticleSort, string> = {
  newest: '新的在前',
  oldest: '旧的在前',
  added: '按入档',
  longest: '按篇幅',
};

const fields = {
  ...storyFields,
  beside: switchField,
  sort: z.enum(Object.keys(articleSorts) as [ArticleSort, ...ArticleSort[]]),
  page: pageField,
};

/** The parameters of a list of stories. */
export const articleParameters = Object.keys(fields);

/** The list that a URL asks for, and what in it could not be read. */
export function readArticleRequest(params: SearchParams): { request: ArticleListRequest; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { request: values, bad };
}

/** The URL of a list of stories; the default order and the first page go unsaid. */
export function articlesHref(request: ArticleListRequest = {}): string {
  const { year, unit, topic, person, publication, source, sort, page } = request;
  const beside = isBeside(request);
  return toListHref('/articles', {
    year,
    unit,
    topic,
    beside,
    person,
    publication,
    source,
    sort: sort === 'newest' ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}

/** The filter alone, without order and page. */
export function filterOf({
  year,
  unit,
  topic,
  beside,
  person,
  publication,
  source,
}: ArticleListRequest): ListFilter {
  return { year, unit, topic, beside, person, publication, source };
}

/** Whether anything narrows the list. */
export function isFiltered(request: ArticleListRequest): boolean {
  return Object.values(filterOf(request)).some((value) => value !== undefined);
}

/** The URLs that a list's facets lead to: another unit or topic is counted wherever the story names it. */
export const facetHref =
  (request: ArticleListRequest) =>
  (next: ArticleListRequest): string =>
    articlesHref({
      ...next,
      beside: next.unit === request.unit && next.topic === request.topic ? next.beside : undefined,
    });
