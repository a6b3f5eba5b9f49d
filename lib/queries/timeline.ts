import 'server-only';
import { cache } from 'react';
import { groupBy } from '@/lib/group-by';
import { FACT_PLACE, type FactPlaceRow, toFactPlace } from './fact-places';
import { readArchive } from './read-archive';
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
  /** The years asked for, oldest first. */
  shown: TimelineYear[];
}

interface EventRow extends FactPlaceRow {
  ordinal: number;
  edtf: string;
  text: string;
  sortDate: string;
}

const LIMIT = 300;
/** Events of one year that one page can hold. */
const YEAR_LIMIT = 2_000;

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

function toYears(events: readonly EventRow[]): TimelineYear[] {
  const years = groupBy(events, ({ sortDate }) => Number(sortDate.slice(0, 4)));
  return [...years].map(([year, ofYear]) => {
    const months = groupBy(ofYear, ({ sortDate }) => sortDate.slice(0, 7));
    const toEvent = (row: EventRow): EventView => {
      const { ordinal, edtf, text } = row;
      return { ...toFactPlace(row), ordinal, edtf, text };
    };
    return { year, months: [...months].map(([month, ofMonth]) => ({ month, events: ofMonth.map(toEvent) })) };
  });
}

/** Dated events: of one year, or of the latest years that fit `limit` events. */
export const getTimeline = cache(
  (year?: number, limit = LIMIT): Promise<Timeline> =>
    readArchive(async (rows) => {
      const years = await rows<YearCount>(
        `SELECT CAST(substr("sortDate", 1, 4) AS INTEGER) AS "year", COUNT(*) AS "count" FROM "Event"
       WHERE "sortDate" <> '' GROUP BY 1 ORDER BY 1`,
      );
      const asked = year === undefined ? latestYears(years, limit) : [year];
      if (asked.length === 0) return { years, shown: [] };
      const events = await rows<EventRow>(
        `SELECT ${FACT_PLACE}, f."ordinal", f."edtf", f."text", f."sortDate"
       FROM "Event" AS f JOIN "Article" AS a ON a."id" = f."articleId"
       WHERE f."sortDate" >= ? AND f."sortDate" < ? ORDER BY f."sortDate", f."articleId", f."ordinal" LIMIT ?`,
        `${Math.min(...asked)}`,
        `${Math.max(...asked) + 1}`,
        YEAR_LIMIT,
      );
      return { years, shown: toYears(events) };
    }),
);
