import 'server-only';
import type { ReadRows } from './read-archive';
import { readTally } from './tallies';
import type { StorySeries } from './view-types';

/** Counts by time of counts by month: `2021-03`, `2021` where the month is unknown, '' where the year is. */
export function toSeries(counts: readonly { value: string; count: number }[]): StorySeries {
  const years = new Map<number, number>();
  const months = new Map<string, number>();
  let undated = 0;
  for (const { value, count } of counts) {
    if (value === '') {
      undated += count;
      continue;
    }
    const year = Number(value.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + count);
    if (value.length === 7) months.set(value, (months.get(value) ?? 0) + count);
  }
  return {
    years: [...years].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ year, count })),
    months: [...months].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([month, count]) => ({ month, count })),
    undated,
  };
}

/** All stories by time, or those of a unit (with sub-units) or a topic. */
export async function readSeries(
  rows: ReadRows,
  of?: { kind: 'unit' | 'topic'; slug: string },
): Promise<StorySeries> {
  const tally = of === undefined ? { scope: 'all' as const, key: '' } : { scope: of.kind, key: of.slug };
  return toSeries(await readTally(rows, tally, 'month'));
}

/** Columns `first` and `last` of a topic `t`: the dates of its stories, read from both ends of an index. */
export const TOPIC_DATES = `
  (SELECT "sortDate" FROM "ArticleTopic" WHERE "topicSlug" = t."slug" AND "sortDate" > '' ORDER BY "sortDate" LIMIT 1)
    AS "first",
  (SELECT "sortDate" FROM "ArticleTopic" WHERE "topicSlug" = t."slug" AND "sortDate" > '' ORDER BY "sortDate" DESC LIMIT 1)
    AS "last"`;
