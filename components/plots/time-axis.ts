/**
 * Time axis (时间轴): counts by month become the bars of a plot, coarser where the span is long.
 *
 *   1 to 3 years    a bar a month
 *   4 to 10 years   a bar a quarter
 *   longer          a bar a year, and so where no month is known at all
 *
 * A story of which only the year is known has no month: it becomes a loose count of its year, drawn as a
 * dashed box as wide as the year, never as a bar in January.
 */
import type { StorySeries } from '@/lib/queries/view-types';
import { NO_DATE } from '@/lib/text/format-date';
import { twoDigits } from '@/lib/text/two-digits';

export type Grain = 'month' | 'quarter' | 'year';
export type YearSpan = [first: number, last: number];

export interface AxisBar {
  key: string;
  /** 2021年3月 */
  label: string;
  count: number;
}

/** Stories of a year without a month: a box over the bars `from` to `to`, the end exclusive. */
export interface LooseBox {
  year: number;
  from: number;
  to: number;
  count: number;
}

export interface AxisYear {
  year: number;
  /** Index of its first bar. */
  from: number;
  count: number;
}

export interface TimeAxis {
  grain: Grain;
  bars: AxisBar[];
  loose: LooseBox[];
  years: AxisYear[];
  undated: number;
  /** The tallest bar or box; 0 where nothing is dated. */
  highest: number;
}

const monthsPerBar: Record<Grain, number> = { month: 1, quarter: 3, year: 12 };

/** Lays a series out on whole years, from its first to its last or over `span` (both inclusive). */
export function layTimeAxis(
  series: StorySeries,
  span: YearSpan | null = yearSpan([series]),
  grain: Grain = span && series.months.length > 0 ? grainFor(span) : 'year',
): TimeAxis {
  const axis: TimeAxis = {
    grain,
    bars: [],
    loose: [],
    years: [],
    undated: series.undated,
    highest: 0,
  };
  if (!span) return axis;
  const byMonth = new Map(series.months.map(({ month, count }) => [month, count]));
  const byYear = new Map(series.years.map(({ year, count }) => [year, count]));
  for (let year = span[0]; year <= span[1]; year++) {
    const from = axis.bars.length;
    const total = byYear.get(year) ?? 0;
    const bars = axis.grain === 'year' ? [yearBar(year, total)] : barsOfYear(year, axis.grain, byMonth);
    const placed = bars.reduce((sum, bar) => sum + bar.count, 0);
    axis.bars.push(...bars);
    axis.years.push({ year, from, count: total });
    if (total > placed) axis.loose.push({ year, from, to: axis.bars.length, count: total - placed });
  }
  axis.highest = [...axis.bars, ...axis.loose].reduce((most, { count }) => Math.max(most, count), 0);
  return axis;
}

/** First and last year of series that are to share one axis; null where nothing is dated. */
export function yearSpan(all: StorySeries[]): YearSpan | null {
  let span: YearSpan | null = null;
  for (const { year } of all.flatMap((series) => series.years)) {
    span = span ? [Math.min(span[0], year), Math.max(span[1], year)] : [year, year];
  }
  return span;
}

/** What a series holds, as a phrase for those who do not see the plot: `2021年3篇，日期不详1篇`. */
export function describeSeries(series: StorySeries, noun = '篇'): string {
  const parts = series.years.map(({ year, count }) => `${year}年${count}${noun}`);
  if (series.undated > 0) parts.push(`${NO_DATE}${series.undated}${noun}`);
  return parts.length > 0 ? parts.join('，') : '无';
}

/** How fine the bars of so many years may be. */
export function grainFor([first, last]: YearSpan): Grain {
  const years = last - first + 1;
  if (years <= 3) return 'month';
  return years <= 10 ? 'quarter' : 'year';
}

function yearBar(year: number, count: number): AxisBar {
  return { key: `${year}`, label: `${year}年`, count };
}

function barsOfYear(year: number, grain: Grain, byMonth: Map<string, number>): AxisBar[] {
  const bars: AxisBar[] = [];
  const size = monthsPerBar[grain];
  for (let first = 1; first <= 12; first += size) {
    let count = 0;
    for (let month = first; month < first + size; month++) {
      count += byMonth.get(`${year}-${twoDigits(month)}`) ?? 0;
    }
    const name = grain === 'month' ? `${first}月` : `第${'一二三四'[(first - 1) / 3]}季度`;
    bars.push({ key: `${year}-${first}`, label: `${year}年${name}`, count });
  }
  return bars;
}
