import 'server-only';
import { cache } from 'react';
import { EVENTS_OF_MONTHS, type EventRow, toEvent } from './fact-places';
import { lastOfMonth } from './month-seek';
import { type ReadRows, readArchive } from './read-archive';
import { countYears, readEventMonths } from './timeline';
import type { EventView, YearCount } from './view-types';

/** A month of the timeline, or as much of it as its page shows. */
export interface MonthOfEvents {
  /** `YYYY-MM`, or `YYYY` for events dated by year alone (these come first in their year). */
  month: string;
  /** Events of the month in the archive. */
  count: number;
  events: EventView[];
}

export interface TimelinePage {
  /** Every year with events, oldest first. */
  years: YearCount[];
  /** The months shown, oldest first. */
  months: MonthOfEvents[];
  /** Of one month's events: how many pages there are; 1 for years. */
  pages: number;
  /** Of one month: the months with events next to it. */
  before: string | null;
  after: string | null;
}

/** Years with no more events than this together stand whole; of more, each month begins. */
const WHOLE = 72;
const FIRST_OF_MONTH = 4;
const PER_PAGE = 100;

async function readMonth(rows: ReadRows, month: string, limit: number, offset = 0): Promise<EventView[]> {
  const events = await rows<EventRow>(EVENTS_OF_MONTHS, month, lastOfMonth(month), limit, offset);
  return events.map(toEvent);
}

/** The latest years that together have no more events than stand whole; at least one. */
function latestYears(years: readonly YearCount[]): [first: number, last: number] {
  const last = years.at(-1);
  if (last === undefined) return [0, 0];
  let first = last.year;
  let events = 0;
  for (const { year, count } of years.toReversed()) {
    events += count;
    if (events > WHOLE && year !== last.year) break;
    first = year;
  }
  return [first, last.year];
}

/** The timeline of one year, or of the latest ones; of many events, the first of each month. */
export const getTimelineOfYears = cache(
  (year?: number): Promise<TimelinePage> =>
    readArchive(async (rows) => {
      const counts = await readEventMonths(rows);
      const years = countYears(counts);
      const [first, last] = year === undefined ? latestYears(years) : [year, year];
      const shown = counts.filter(({ value }) => value >= `${first}` && value < `${last + 1}`);
      const total = shown.reduce((sum, { count }) => sum + count, 0);
      const months: MonthOfEvents[] = [];
      for (const { value, count } of shown) {
        const events = await readMonth(rows, value, total <= WHOLE ? count : FIRST_OF_MONTH);
        months.push({ month: value, count, events });
      }
      return { years, months, pages: 1, before: null, after: null };
    }),
);

/** One page of a month's events, and the months on both sides; no month where it has none. */
export const getTimelineOfMonth = cache(
  (month: string, page = 1): Promise<TimelinePage> =>
    readArchive(async (rows) => {
      const counts = await readEventMonths(rows);
      const count = counts.find(({ value }) => value === month)?.count ?? 0;
      const events = count === 0 ? [] : await readMonth(rows, month, PER_PAGE, (page - 1) * PER_PAGE);
      return {
        years: countYears(counts),
        months: count === 0 ? [] : [{ month, count, events }],
        pages: Math.max(1, Math.ceil(count / PER_PAGE)),
        before: counts.findLast(({ value }) => value < month)?.value ?? null,
        after: counts.find(({ value }) => value > month)?.value ?? null,
      };
    }),
);
