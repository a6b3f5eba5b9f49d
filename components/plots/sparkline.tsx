/**
 * Sparkline (小图): stories by time in the height of a line, for rows that are compared.
 *
 * Rows share one span of years, so that the same place means the same time in each. A year of which the
 * months are unknown is a paler block over the whole year. One path for all bars, since there may be a hundred
 * rows of forty.
 */
import { scaleLinear } from 'd3-scale';
import type { StorySeries } from '@/lib/queries/view-types';
import { describeSeries, grainFor, layTimeAxis, type YearSpan } from './time-axis';

const floor = 18;
const width = 100;

export function Sparkline({
  series,
  span,
  label,
  className = 'w-18',
}: {
  series: StorySeries;
  /** The shared axis; null draws only the base line. */
  span: YearSpan | null;
  /** Whose stories: 反诈. */
  label: string;
  className?: string;
}) {
  const axis = layTimeAxis(series, span, span ? grainFor(span) : 'year');
  const step = width / Math.max(axis.bars.length, 1);
  const bar = Math.max(step * 0.7, 1.6);
  const y = scaleLinear()
    .domain([0, Math.max(axis.highest, 1)])
    .range([floor, 2]);
  const block = (x: number, wide: number, count: number) =>
    `M${round(x)} ${floor}V${round(y(count))}h${round(wide)}V${floor}z`;
  const bars = axis.bars
    .map(({ count }, index) => (count > 0 ? block(index * step, bar, count) : ''))
    .join('');
  const loose = axis.loose
    .map(({ from, to, count }) => block(from * step, (to - from) * step, count))
    .join('');
  return (
    <svg
      role="img"
      aria-label={`${label}：${describeSeries(series)}`}
      viewBox={`0 0 ${width} ${floor + 1}`}
      preserveAspectRatio="none"
      height={floor + 1}
      className={`block ${className}`}
    >
      {loose && <path d={loose} className="fill-blue/25" />}
      {bars && <path d={bars} className="fill-blue" />}
      <path d={`M0 ${floor + 0.5}H${width}`} className="stroke-rule" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
