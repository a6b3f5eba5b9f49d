/** The URL of the index of people: /people?initial=W */
import { z } from 'zod';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

const fields = {
  initial: z
    .string()
    .regex(/^[A-Za-z#]$/)
    .transform((letter) => letter.toUpperCase()),
};

/** The initial that a URL asks for, undefined for all, and what in it could not be read. */
export function readPeopleRequest(params: SearchParams): { initial: string | undefined; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { initial: values.initial, bad };
}

/** The URL of the index, of one initial or of all. */
export function peopleHref(initial?: string): string {
  return toListHref('/people', { initial });
}
