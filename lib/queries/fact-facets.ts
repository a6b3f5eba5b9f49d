import 'server-only';
import type { TallyFacet } from '@/lib/store/tallies/count-story';
import { NO_DATE } from '@/lib/text/format-date';
import { toWhere } from './article-selection';
import type { FacetValue } from './articles';
import { COUNTED, type FactTotal } from './fact-pages';
import type { FactSelection } from './fact-selection';
import type { ReadRows } from './read-archive';
import { TALLY, type TallyOf, tallyParameters } from './tallies';

/** Records that a filter of facts offers, and one more, to know whether there are others. */
const RECORDS = 31;

export interface FactFacet {
  /** How many values are read; absent where there are never many: years, measure words. */
  most?: number;
  /** The seed's counts of it for all facts. */
  tally: TallyFacet;
  /** From a fact `f` to its value. */
  value: string;
  join: string;
  /** Units count for those above them too. */
  countsAbove?: boolean;
  /** From a value `c.value` to its record, which gives label and order. */
  record: string;
  label: string;
  order: string;
}

/** Counts of units, `value` and `count`, with what is counted below each. */
const addBelow = (counted: string) => `WITH RECURSIVE "line" ("value", "count") AS (
    SELECT * FROM (${counted})
    UNION ALL SELECT u."parentSlug", "line"."count" FROM "line"
      JOIN "Unit" AS u ON u."slug" = "line"."value" AND u."parentSlug" IS NOT NULL)
  SELECT "value", SUM("count") AS "count" FROM "line" GROUP BY 1`;

/** By year, the newest first, those without a date last; '' becomes 'undated'. */
export const YEAR_FACET: FactFacet = {
  most: 300,
  tally: 'month',
  value: 'f."sortDate"',
  join: '',
  record: '',
  label: `CASE c."value" WHEN 'undated' THEN '${NO_DATE}' ELSE c."value" || '年' END`,
  order: `c."value" = 'undated', c."value" DESC`,
};

/**
 * Counts for the links of a filter that leaves `total` facts; `of` names the seed's own counts, which hold where
 * nothing is filtered.
 * Empty where there are more facts than can be counted while a reader waits.
 */
export async function readFactFacet(
  rows: ReadRows,
  facet: FactFacet,
  selection: FactSelection,
  of: TallyOf | null,
  { total, isMore }: FactTotal,
): Promise<FacetValue[]> {
  const { most = RECORDS, tally, value, join, countsAbove = false, record, label, order } = facet;
  const isYear = facet === YEAR_FACET;
  const toYear = (of: string) =>
    isYear ? `CASE ${of} WHEN '' THEN 'undated' ELSE substr(${of}, 1, 4) END` : of;
  const { from, conditions, parameters } = selection;
  if (of === null && (isMore || total > COUNTED)) return [];
  const found = `SELECT ${toYear(value)} AS "value", COUNT(*) AS "count" FROM ${from} ${join}
    ${toWhere([...conditions, `${value} IS NOT NULL`])} GROUP BY 1`;
  const counted =
    of === null
      ? countsAbove
        ? addBelow(found)
        : found
      : `SELECT ${toYear('t."value"')} AS "value", SUM(t."count") AS "count" FROM ${TALLY}
         ${isYear ? '' : `WHERE t."value" <> ''`} GROUP BY 1`;
  return rows<FacetValue>(
    `SELECT c."value", ${label} AS "label", c."count" FROM (${counted} ORDER BY 2 DESC, 1 LIMIT ${most * 10}) AS c
     ${record} ORDER BY ${isYear ? order : `c."count" DESC, ${order}`} LIMIT ?`,
    ...(of === null ? parameters : tallyParameters(of, tally)),
    most,
  );
}
