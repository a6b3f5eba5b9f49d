/**
 * Sparkline (小图): stories by time in the height of a line, for rows that are compared.
 *
 * Rows share one span of years, so that the same place means the same time in each. A year of which the
 * months are unknown is a paler block over the whole year.
 */
import { scaleLinear } from 'd3-scale';
import type { StorySeries } from '@/lib/queries/view-types';
import { describeSeries, grainFor, layTimeAxis, type YearSpan } from './time-axis';

const floor = 18;

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
  const step = 100 / Math.max(axis.bars.length, 1);
  const y = scaleLinear()
    .domain([0, Math.max(axis.highest, 1)])
    .range([floor, 2]);
  return (
    <svg
      role="img"
      aria-label={`${label}：${describeSeries(series)}`}
      height={floor + 1}
      className={`block ${className}`}
    >
      {axis.loose.map((box) => (
        <rect
          key={box.year}
          x={`${box.from * step}%`}
          width={`${(box.to - box.from) * step}%`}
          y={y(box.count)}
          height={floor - y(box.count)}
          className="fill-blue/25"
        />
      ))}
      {axis.bars.map(
        (bar, index) =>
          bar.count > 0 && (
            <rect
              key={bar.key}
              x={`${index * step}%`}
              width={`${Math.max(step * 0.7, 1.6)}%`}
              y={y(bar.count)}
              height={floor - y(bar.count)}
              className="fill-blue"
            />
          ),
      )}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} className="stroke-rule" />
    </svg>
  );
}
