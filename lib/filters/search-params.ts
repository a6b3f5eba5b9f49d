/**
 * Reading a list's URL: each parameter that a list knows is checked by itself, so that one bad value is named
 * and left out while the others hold. Parameters that the list does not know (utm_source) are none of its
 * business and pass in silence.
 *
 *   ?year=2021&unit=baotou&page=abc      year and unit hold, page is reported
 *   ?year=2021&year=2022                 the first holds, the second is reported
 */
import type { z } from 'zod';

/** What Next gives a page as `searchParams`. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** A value that its parameter cannot have. */
export interface BadParam {
  name: string;
  /** As given, cut to a length that can be shown. */
  value: string;
}

export interface ReadParams<Values> {
  values: Partial<Values>;
  bad: BadParam[];
}

type Fields = Record<string, z.ZodType>;
type ValuesOf<F extends Fields> = { [Name in keyof F]: z.output<F[Name]> };

const longestShown = 40;

/** Reads the parameters that `fields` names; empty ones count as absent. Never throws. */
export function readParams<F extends Fields>(fields: F, params: SearchParams): ReadParams<ValuesOf<F>> {
  const values: Partial<ValuesOf<F>> = {};
  const bad: BadParam[] = [];
  for (const [name, field] of Object.entries(fields) as [keyof F & string, F[keyof F]][]) {
    // `?__proto__=1&sort=…` makes Next mix what objects inherit with what was asked.
    const [first, ...others] = [params[name] ?? []].flat().filter((value) => typeof value === 'string');
    for (const value of others) if (value !== first) bad.push({ name, value: shorten(value) });
    const text = first?.trim();
    if (!text) continue;
    const read = field.safeParse(text);
    if (read.success) values[name] = read.data as ValuesOf<F>[typeof name];
    else bad.push({ name, value: shorten(text) });
  }
  return { values, bad };
}

/** A list's URL: parameters in the order given, those that are undefined left out. */
export function toListHref(
  path: string,
  params: Record<string, string | number | boolean | undefined>,
): string {
  let query = '';
  for (const name in params) {
    const value = params[name];
    if (value === undefined || value === false || value === '') continue;
    query += `${query === '' ? '?' : '&'}${name}=${encodeValue(value === true ? '1' : String(value))}`;
  }
  return path + query;
}

const anyValue = crypto.randomUUID();

/** The URLs of a list narrowed to one value after another: what they have in common is written once. */
export function toValueHrefs(
  hrefOf: (value: string | undefined) => string,
): (value: string | undefined) => string {
  const [before = '', after = ''] = hrefOf(anyValue).split(anyValue);
  return (value) => (value ? before + encodeValue(value) + after : hrefOf(undefined));
}

const unreserved = /^[\w.*-]*$/;
/** What forms encode and encodeURIComponent does not, or not so; half a surrogate pair it would not take at all. */
const encodedOtherwise = /[ !'()~\ud800-\udfff]/;

/** A value as forms encode it. A list has a hundred links, and most values are slugs and years, which stay as they are. */
function encodeValue(value: string): string {
  if (unreserved.test(value)) return value;
  if (!encodedOtherwise.test(value)) return encodeURIComponent(value);
  return new URLSearchParams({ value }).toString().slice('value='.length);
}

function shorten(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
}
