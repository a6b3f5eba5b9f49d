/**
 * The URL of the timeline.
 *
 *   /timeline                        the latest years
 *   /timeline?year=2021              one year
 *   /timeline?month=2021-03&page=2   one month, paged; month=2021 holds what is dated by the year alone
 */
import { z } from 'zod';
import { pageField, plainYearField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

export interface TimelineRequest {
  year?: number | undefined;
  /** `YYYY-MM` or `YYYY`; goes before the year. */
  month?: string | undefined;
  page?: number | undefined;
}

const fields = {
  year: plainYearField,
  month: z.string().regex(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/),
  page: pageField,
};

/** The parameters of the timeline. */
export const timelineParameters = Object.keys(fields);

/** The part of the timeline that a URL asks for, and what in it could not be read. */
export function readTimelineRequest(params: SearchParams): { request: TimelineRequest; bad: BadParam[] } {
  const { values, bad } = readParams(fields, params);
  return { request: values, bad };
}

/** The URL of the timeline, of one year or month, or of the latest years. */
export function timelineHref({ year, month, page }: TimelineRequest = {}): string {
  if (month === undefined) return toListHref('/timeline', { year });
  return toListHref('/timeline', { month, page: page === 1 ? undefined : page });
}
