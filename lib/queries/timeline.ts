import 'server-only';
import { groupBy } from '@/lib/group-by';
import { EVENTS_OF_MONTHS, type EventRow, toEvent } from './fact-places';
import { lastOfMonth } from './month-seek';
import { type ReadRows, readArchive } from './read-archive';
import { readTally } from './tallies';
import type { EventView, YearCount } from './view-types';

export interface TimelineMonth {
  /** `YYYY-MM`, or `YYYY` for events dated by year alone (these come first in their year). */
  month: string;
  events: EventView[];
}

export interface TimelineYear {
  year: number;
  months: TimelineMonth[];
}

export interface Timeline {
  /** Every year with events, oldest first. */
  years: YearCount[];
  /** The years asked for, oldest first, as far as their events are on this page. */
  shown: TimelineYear[];
  /** Events of the years asked for. */
  total: number;
  page: number;
  pages: number;
  perPage: number;
}

export interface TimelineRequest {
  /** The latest ones where absent: as many as have no more than `latest` events together, at least one. */
  year?: number | undefined;
  /** `YYYY-MM`, or `YYYY` for what is dated by the year alone; goes before the year. */
  month?: string | undefined;
  latest?: number | undefined;
  /** 1-based; a page beyond the last is empty. */
  page?: number | undefined;
  perPage?: number | undefined;
}

const LATEST = 300;
const PER_PAGE = 200;

/** Events of a month, or of a year without a month. */
export interface MonthCount {
  value: string;
  count: number;
}

/** The latest years that together have no more events than `limit`; at least one. */
function latestYears(years: readonly YearCount[], limit: number): number[] {
  const chosen: number[] = [];
  let events = 0;
  for (const { year, count } of years.toReversed()) {
    events += count;
    if (chosen.length > 0 && events > limit) break;
    chosen.push(year);
  }
  return chosen;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

function toYears(events: readonly EventRow[]): TimelineYear[] {
  const years = groupBy(events, ({ sortDate }) => yearOf(sortDate));
  return [...years].map(([year, ofYear]) => {
    const months = groupBy(ofYear, ({ sortDate }) => sortDate.slice(0, 7));
    return { year, months: [...months].map(([month, ofMonth]) => ({ month, events: ofMonth.map(toEvent) })) };
  });
}

/** The months that hold the events from `start` to before `end`, and how many of the first month's come before. */
function findMonths(months: readonly MonthCount[], start: number, end: number) {
  let before = 0;
  let skip = 0;
  const held: string[] = [];
  for (const { value, count } of months) {
    if (before + count > start && before < end) {
      if (held.length === 0) skip = start - before;
      held.push(value);
    }
    before += count;
  }
  return { first: held[0], last: held.at(-1), skip };
}

/** Events of some months in order, a page of them: only these months are read and sorted. */
async function readEvents(rows: ReadRows, months: readonly MonthCount[], start: number, perPage: number) {
  const { first, last, skip } = findMonths(months, start, start + perPage);
  if (first === undefined || last === undefined) return [];
  return rows<EventRow>(EVENTS_OF_MONTHS, first, lastOfMonth(last), perPage, skip);
}

/** How many events each month has, oldest first. */
export async function readEventMonths(rows: ReadRows): Promise<MonthCount[]> {
  return (await readTally(rows, { scope: 'events', key: '' }, 'month'))
    .filter(({ value }) => value !== '')
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** How many events each year has, of months in order. */
export function countYears(months: readonly MonthCount[]): YearCount[] {
  return [...groupBy(months, ({ value }) => yearOf(value))].map(([year, ofYear]) => ({
    year,
    count: ofYear.reduce((sum, { count }) => sum + count, 0),
  }));
}

async function readTimeline(rows: ReadRows, request: TimelineRequest): Promise<Timeline> {
  const { year, month, latest = LATEST, page = 1, perPage = PER_PAGE } = request;
  const counted = await readEventMonths(rows);
  const years = countYears(counted);
  const asked = new Set(year === undefined ? latestYears(years, latest) : [year]);
  const months = counted.filter(({ value }) =>
    month === undefined ? asked.has(yearOf(value)) : value === month,
  );
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const events = await readEvents(rows, months, (page - 1) * perPage, perPage);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { years, shown: toYears(events), total, page, pages, perPage };
}

/** A page of the dated events of one year or month, or of the latest years. */
export const getTimeline = (
  year?: number,
  page?: number,
  latest?: number,
  perPage?: number,
  month?: string,
): Promise<Timeline> => readArchive((rows) => readTimeline(rows, { year, month, latest, page, perPage }));
