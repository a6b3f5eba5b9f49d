/** The URL of the list of figures: /figures?unit=…&topic=…&year=2021&measure=人&sort=largest&page=2 */
import { z } from 'zod';
import type { FigureRequest, FigureSort } from '@/lib/queries/figures';
import { nameField, pageField, slugField, yearField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

const figureSorts: Record<FigureSort, string> = {
  newest: '新的在前',
  oldest: '旧的在前',
  largest: '大的在前',
  smallest: '小的在前',
  what: '按所计之事',
};

/** The orders of a list: without one measure asked for, sizes are compared within each measure. */
export const figureSortsOf = (measure: string | undefined): Record<FigureSort, string> =>
  measure === undefined
    ? { ...figureSorts, largest: '按量词，大的在前', smallest: '按量词，小的在前' }
    : figureSorts;

const fields = {
  unit: slugField,
  topic: slugField,
  year: yearField,
  measure: nameField,
  sort: z.enum(Object.keys(figureSorts) as [FigureSort, ...FigureSort[]]),
  page: pageField,
};

/** The parameters of the list of figures. */
export const figureParameters = Object.keys(fields);

/** The list that a URL asks for, and what in it could not be read. */
export function readFigureRequest(params: SearchParams): { request: FigureRequest; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { request: values, bad };
}

/** The URL of a list of figures; the default order and the first page go unsaid. */
export function figuresHref({ unit, topic, year, measure, sort, page }: FigureRequest = {}): string {
  return toListHref('/figures', {
    unit,
    topic,
    year,
    measure,
    sort: sort === 'newest' ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}
