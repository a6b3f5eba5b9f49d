import 'server-only';
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

/** Dated events: of one year, or of the latest years that fit `limit` events. */
export declare function getTimeline(year?: number, limit?: number): Promise<Timeline>;
