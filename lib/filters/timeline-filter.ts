/** The URL of the timeline: /timeline?year=2021 */
import { plainYearField } from './param-fields';
import { type BadParam, readParams, type SearchParams, toListHref } from './search-params';

/** The year that a URL asks for, undefined for the latest ones, and what in it could not be read. */
export function readTimelineRequest(params: SearchParams): { year: number | undefined; bad: BadParam[] } {
  const { values, bad } = readParams({ year: plainYearField }, params);
  return { year: values.year, bad };
}

/** The URL of the timeline, of one year or of the latest ones. */
export function timelineHref(year?: number): string {
  return toListHref('/timeline', { year });
}
