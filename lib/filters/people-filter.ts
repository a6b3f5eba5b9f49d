/** The URL of the index of people: /people?initial=W&page=2 */
import { z } from 'zod';
import { pageField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

const fields = {
  initial: z
    .string()
    .regex(/^[A-Za-z#]$/)
    .transform((letter) => letter.toUpperCase()),
  page: pageField,
};

/** The parameters of the index of people. */
export const peopleParameters = Object.keys(fields);

/** The initial that a URL asks for, undefined for all, the page, and what in it could not be read. */
export function readPeopleRequest(params: SearchParams): {
  initial: string | undefined;
  page: number;
  bad: BadParam[];
} {
  const { values, bad } = readParams(fields, params);
  return { initial: values.initial, page: values.page ?? 1, bad };
}

/** The URL of the index, of one initial or of all; the first page goes unsaid. */
export function peopleHref(initial?: string, page = 1): string {
  return toListHref('/people', { initial, page: page === 1 ? undefined : page });
}
