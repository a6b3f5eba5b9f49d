import 'server-only';
import type { Parameter, ReadRows } from './read-archive';
import type { FirstAndLast, StorySeries } from './view-types';

/** Counts by time of the sort dates that a query gives as `date` with `count`, in any order. */
export function toSeries(dates: readonly { date: string; count: number }[]): StorySeries & FirstAndLast {
  const years = new Map<number, number>();
  const months = new Map<string, number>();
  let undated = 0;
  let first: string | null = null;
  let last: string | null = null;
  for (const { date, count } of dates) {
    if (date === '') {
      undated += count;
      continue;
    }
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
    const year = Number(date.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + count);
    if (date.length >= 7) {
      const month = date.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + count);
    }
  }
  return {
    years: [...years].sort((a, b) => a[0] - b[0]).map(([year, count]) => ({ year, count })),
    months: [...months].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([month, count]) => ({ month, count })),
    undated,
    first,
    last,
  };
}

const OF = {
  unit: { table: 'ArticleUnit', column: 'unitSlug', story: 'articleId' },
  topic: { table: 'ArticleTopic', column: 'topicSlug', story: 'articleId' },
} as const;

/** Stories by time: all of them, or those of a unit (with sub-units) or a topic. */
export async function readSeries(
  rows: ReadRows,
  of?: { kind: keyof typeof OF; slug: string },
): Promise<StorySeries & FirstAndLast> {
  const where = of === undefined ? '' : `WHERE "${OF[of.kind].column}" = ?`;
  const table = of === undefined ? 'Article' : OF[of.kind].table;
  const parameters: Parameter[] = of === undefined ? [] : [of.slug];
  const dates = await rows<{ date: string; count: number }>(
    `SELECT "sortDate" AS "date", COUNT(*) AS "count" FROM "${table}" ${where} GROUP BY 1`,
    ...parameters,
  );
  return toSeries(dates);
}
