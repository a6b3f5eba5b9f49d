/** The URL of the timeline: /timeline?year=2021&page=2 */
import { pageField, plainYearField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

export interface TimelineParams {
  /** Undefined for the latest years. */
  year: number | undefined;
  page: number;
}

/** The year and page that a URL asks for, and what in it could not be read. */
export function readTimelineRequest(params: SearchParams): TimelineParams & { bad: BadParam[] } {
  const { values, bad } = readParams({ year: plainYearField, page: pageField }, params);
  return { year: values.year, page: values.page ?? 1, bad };
}

/** The URL of the timeline, of one year or of the latest ones. */
export function timelineHref(year?: number, page = 1): string {
  return toListHref('/timeline', { year, page: page === 1 ? undefined : page });
}
