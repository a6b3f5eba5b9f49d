/**
 * How stories are dated (日期的凭据): one bar cut in three, stated, inferred, unknown, with the numbers in words.
 */
import { scaleLinear } from 'd3-scale';
import type { Quality } from '@/lib/queries/quality';

const parts = [
  { key: 'stated', name: '原文印有日期', fill: 'fill-blue', swatch: 'bg-blue' },
  { key: 'inferred', name: '由文中线索推定', fill: 'fill-blue/45', swatch: 'bg-blue/45' },
  { key: 'unknown', name: '无从推定', fill: 'fill-rule', swatch: 'bg-rule' },
] as const;

export function DateShares({ dates }: { dates: Quality['dates'] }) {
  const total = dates.stated + dates.inferred + dates.unknown;
  const width = scaleLinear()
    .domain([0, Math.max(total, 1)])
    .range([0, 100]);
  const starts = [0, dates.stated, dates.stated + dates.inferred];
  return (
    <figure>
      <svg aria-hidden="true" width="100%" height="14" className="block">
        {parts.map(({ key, fill }, index) => (
          <rect
            key={key}
            x={`${width(starts[index] ?? 0)}%`}
            width={`${width(dates[key])}%`}
            height="14"
            className={fill}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {parts.map(({ key, name, swatch }) => (
            <li key={key} className="flex items-center gap-2">
              <span aria-hidden="true" className={`size-3 ${swatch}`} />
              {name}
              <span className="num text-soft">{dates[key]}篇</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
