import 'server-only';
import type { TallyFacet, TallyScope } from '@/lib/store/tallies/count-story';
import type { Parameter, ReadRows } from './read-archive';

/** Among which stories, figures or quotes something was counted; see count-story.ts. */
export interface TallyOf {
  scope: TallyScope;
  /** Slug, year as text or name; '' for all. */
  key: string;
}

/** A facet's counts as a table expression `t` with the columns `value` and `count`; takes the parameters below. */
export const TALLY = `(SELECT "value", "count" FROM "Tally" WHERE "scope" = ? AND "key" = ? AND "facet" = ?) AS t`;

/** What the three `?` of TALLY stand for, in their order. */
export const tallyParameters = ({ scope, key }: TallyOf, facet: TallyFacet): Parameter[] => [
  scope,
  key,
  facet,
];

/** The counts of one facet, in no order. */
export function readTally(
  rows: ReadRows,
  of: TallyOf,
  facet: TallyFacet,
): Promise<{ value: string; count: number }[]> {
  return rows<{ value: string; count: number }>(
    `SELECT t."value", t."count" FROM ${TALLY}`,
    ...tallyParameters(of, facet),
  );
}

/** One count, 0 where nothing was counted. */
export async function readCount(rows: ReadRows, of: TallyOf, facet: TallyFacet, value = ''): Promise<number> {
  const [found] = await rows<{ count: number }>(
    `SELECT t."count" FROM ${TALLY} WHERE t."value" = ?`,
    ...tallyParameters(of, facet),
    value,
  );
  return found?.count ?? 0;
}

/** How many values a facet has; of people, how many with a page. */
export async function countValues(rows: ReadRows, of: TallyOf, facet: TallyFacet): Promise<number> {
  const people = facet === 'person' ? `JOIN "Person" AS p ON p."slug" = t."value" AND NOT p."private"` : '';
  const [found] = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM ${TALLY} ${people}`,
    ...tallyParameters(of, facet),
  );
  return found?.count ?? 0;
}
