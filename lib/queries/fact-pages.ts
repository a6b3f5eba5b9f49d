import 'server-only';
import type { TallyFacet } from '@/lib/store/tallies/count-story';
import { toWhere } from './article-selection';
import type { FactFilter, FactSelection } from './fact-selection';
import type { ReadRows } from './read-archive';
import { readCount } from './tallies';

/** The order of a list of facts: one run, or those that a condition holds for and then the rest. */
export type FactOrder = { order: string } | { first: string; order: string; rest: string; restOrder: string };

export interface FactKey {
  articleId: string;
  ordinal: number;
}

const PLACE = 'f."articleId", f."ordinal"';

function readKeys(
  rows: ReadRows,
  { from, conditions, parameters }: FactSelection,
  order: string,
  limit: number,
  offset: number,
): Promise<FactKey[]> {
  return rows<FactKey>(
    `SELECT f."articleId", f."ordinal" FROM ${from}${toWhere(conditions)} ORDER BY ${order}, ${PLACE} LIMIT ? OFFSET ?`,
    ...parameters,
    limit,
    offset,
  );
}

/** Facts are counted up to this many while a reader waits: of millions, counting takes seconds. */
export const COUNTED = 5_000;

/** How many facts pass, or that there are more than `total`. */
export interface FactTotal {
  total: number;
  isMore: boolean;
}

/** Counts the facts that pass, as far as a reader can wait for it. */
async function countFacts(
  rows: ReadRows,
  { from, conditions, parameters }: FactSelection,
): Promise<FactTotal> {
  const [found] = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM ${from}${toWhere(conditions)} LIMIT ?)`,
    ...parameters,
    COUNTED + 1,
  );
  const count = found?.count ?? 0;
  return { total: Math.min(count, COUNTED), isMore: count > COUNTED };
}

/** Counts the facts that pass, all of them. */
export async function countAll(
  rows: ReadRows,
  { from, conditions, parameters }: FactSelection,
): Promise<number> {
  const [found] = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM ${from}${toWhere(conditions)}`,
    ...parameters,
  );
  return found?.count ?? 0;
}

/** How many pages there are; where nobody counted so far, one more than those known as long as they are full. */
export function countPages(
  { total, isMore }: FactTotal,
  page: number,
  perPage: number,
  shown: number,
): number {
  const known = Math.max(1, Math.ceil(total / perPage));
  return isMore && shown === perPage ? Math.max(known, page + 1) : known;
}

/** What a filter may set beside unit, topic and year; the seed has counted its facts too. */
export interface FactTally {
  facet: TallyFacet;
  value: string | undefined;
}

/**
 * How many facts pass a filter: from the seed's counts where it sets nothing, or one thing that the seed has counted;
 * `more` tells whether it sets one that it has not.
 */
export async function readFactTotal(
  rows: ReadRows,
  kind: 'figures' | 'quotes',
  { unit, topic, year }: FactFilter,
  own: FactTally,
  more: boolean,
  selection: FactSelection,
): Promise<FactTotal> {
  const set = Object.entries({ unit, topic, year, own: own.value }).filter(
    ([, value]) => value !== undefined,
  );
  const [only] = set;
  if (more || set.length > 1) return countFacts(rows, selection);
  const all = { scope: kind, key: '' } as const;
  const tallied = async () => {
    if (only === undefined) return readCount(rows, all, 'total');
    if (unit !== undefined) return readCount(rows, all, 'unit', unit);
    if (own.value !== undefined) return readCount(rows, all, own.facet, own.value);
    const [scope, value] = only;
    const key = value === 'undated' ? '' : String(value);
    return readCount(rows, { scope: scope as 'topic' | 'year', key }, kind);
  };
  return { total: await tallied(), isMore: false };
}

/** A value is common if one in this many facts has it: walking the whole list soon fills a page of them. */
const COMMON = 100;

/** Whether a value is common among all facts, by the seed's counts; false where no value is given. */
export async function isCommonFact(
  rows: ReadRows,
  kind: 'figures' | 'quotes',
  facet: TallyFacet,
  value: string | undefined,
): Promise<boolean> {
  if (value === undefined) return false;
  const all = { scope: kind, key: '' } as const;
  return (await readCount(rows, all, facet, value)) * COMMON > (await readCount(rows, all, 'total'));
}

/** One page of the facts' keys in a total order. */
async function readPageKeys(
  rows: ReadRows,
  selection: FactSelection,
  order: FactOrder,
  limit: number,
  offset: number,
): Promise<FactKey[]> {
  if (!('first' in order)) return readKeys(rows, selection, order.order, limit, offset);
  const only = (condition: string) => ({ ...selection, conditions: [...selection.conditions, condition] });
  const keys = await readKeys(rows, only(order.first), order.order, limit, offset);
  if (keys.length === limit) return keys;
  const before = keys.length > 0 ? offset : await countAll(rows, only(order.first));
  const rest = Math.max(0, offset - before);
  return [...keys, ...(await readKeys(rows, only(order.rest), order.restOrder, limit - keys.length, rest))];
}

/** One page of facts: keys first, from indexes alone, then the rows of these keys by `sql` (facts `f`). */
export async function readFactPage<Row extends FactKey>(
  rows: ReadRows,
  sql: string,
  selection: FactSelection,
  order: FactOrder,
  limit: number,
  offset: number,
): Promise<Row[]> {
  const keys = await readPageKeys(rows, selection, order, limit, offset);
  const found = await rows<Row>(
    `${sql} WHERE (f."articleId", f."ordinal") IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    JSON.stringify(keys.map(({ articleId, ordinal }) => [articleId, ordinal])),
  );
  const byKey = new Map(found.map((row) => [`${row.articleId} ${row.ordinal}`, row]));
  return keys.flatMap(({ articleId, ordinal }) => byKey.get(`${articleId} ${ordinal}`) ?? []);
}
