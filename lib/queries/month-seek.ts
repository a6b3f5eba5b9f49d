import 'server-only';
import type { ReadRows } from './read-archive';
import { readTally, type TallyOf } from './tallies';

/** Where a page of a list by date begins, and how long the list is. */
export interface Seek {
  total: number;
  /** Items before the page are in months that come first in the order, or among the first `skip` of this month. */
  month: string | null;
  skip: number;
}

/**
 * Finds the page that begins at `offset` by the seed's counts of each month, so that the months before it need not be
 * walked through. Both orders end with the undated.
 */
export async function seekMonth(
  rows: ReadRows,
  of: TallyOf,
  order: 'newest' | 'oldest',
  offset: number,
): Promise<Seek> {
  const months = await readTally(rows, of, 'month');
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const dated = months.filter(({ value }) => value !== '').sort((a, b) => (a.value < b.value ? 1 : -1));
  if (order === 'oldest') dated.reverse();
  const sorted = [...dated, ...months.filter(({ value }) => value === '')];
  let before = 0;
  for (const { value, count } of sorted) {
    if (before + count > offset) return { total, month: value, skip: offset - before };
    before += count;
  }
  return { total, month: null, skip: 0 };
}

/**
 * An upper bound, as text, of the dates in a month of the tallies: `2021-03` has days; `2021` (month unknown) and ''
 * (undated) are dates themselves.
 */
export const lastOfMonth = (month: string): string => (month.length === 7 ? `${month}~` : month);
