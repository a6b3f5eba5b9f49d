/** The URL of the list of quotes: /quotes?person=…&unit=…&topic=…&year=2021&unattributed=1&sort=speaker&page=2 */
import { z } from 'zod';
import type { QuoteRequest, QuoteSort } from '@/lib/queries/quotes';
import { pageField, slugField, switchField, yearField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

export const quoteSorts: Record<QuoteSort, string> = {
  newest: '新的在前',
  oldest: '旧的在前',
  speaker: '按说话人',
  longest: '长的在前',
};

const fields = {
  person: slugField,
  unit: slugField,
  topic: slugField,
  year: yearField,
  unattributed: switchField,
  sort: z.enum(Object.keys(quoteSorts) as [QuoteSort, ...QuoteSort[]]),
  page: pageField,
};

/** The parameters of the list of quotes. */
export const quoteParameters = Object.keys(fields);

/** The list that a URL asks for, and what in it could not be read. */
export function readQuoteRequest(params: SearchParams): { request: QuoteRequest; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { request: values, bad };
}

/** The URL of a list of quotes; the default order and the first page go unsaid. */
export function quotesHref(request: QuoteRequest = {}): string {
  const { person, unit, topic, year, unattributed, sort, page } = request;
  return toListHref('/quotes', {
    person,
    unit,
    topic,
    year,
    unattributed,
    sort: sort === 'newest' ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}
