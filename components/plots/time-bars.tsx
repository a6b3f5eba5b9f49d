/**
 * Stories by time (按时间): bars by month, quarter or year, and under them the years with their counts.
 *
 * The x axis is in percent and the y axis in pixels, so that bars stretch with the column while type keeps
 * its size on a phone. The list of years is the plot's text alternative, and where `yearHref` is given the
 * way to the stories.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { StorySeries } from '@/lib/queries/view-types';
import { describeSeries, layTimeAxis, type TimeAxis } from './time-axis';
import { YearCounts } from './year-counts';

const floor = 92;
const ceiling = 16;
const grainNames = { month: '按月', quarter: '按季', year: '按年' };
const barNames = { month: '一柱一月', quarter: '一柱一季', year: null };

export function TimeBars({
  series,
  label,
  noun = '篇',
  yearHref,
  chosen,
}: {
  series: StorySeries;
  /** What is counted: 报道. */
  label: string;
  noun?: string;
  /** The year that the list beside the plot is narrowed to. */
  chosen?: number | 'undated';
  /** The list of a year's stories; `undated` stands for those without a date. */
  yearHref?: (year: number | 'undated') => string;
}) {
  const axis = layTimeAxis(series);
  const grain = grainNames[axis.grain];
  if (axis.bars.length === 0) {
    return (
      <div className="text-sm text-soft">
        <p>{series.undated > 0 ? '没有一篇有日期，画不出时间分布。' : '还没有报道。'}</p>
        <YearCounts {...{ series, noun, yearHref, chosen }} bar={null} />
      </div>
    );
  }
  // One bar shows no more than its number says.
  if (axis.bars.length === 1) {
    return (
      <div className="text-xs text-soft">
        <YearCounts {...{ series, noun, yearHref, chosen }} bar={null} />
      </div>
    );
  }
  const scales = scalesOf(axis);
  return (
    <figure>
      <svg
        role="img"
        aria-label={`${label}${grain}分布：${describeSeries(series, noun)}`}
        width="100%"
        height={floor + 20}
        className="block overflow-visible"
      >
        <LooseBoxes {...{ axis, scales, noun }} />
        <Bars {...{ axis, scales, noun }} />
        <YearMarks {...{ axis, scales }} />
      </svg>
      <figcaption className="mt-1 text-xs text-soft">
        <YearCounts {...{ series, noun, yearHref, chosen }} bar={barNames[axis.grain]} />
        {axis.loose.length > 0 && <p>虚线框内只知年份，月份不详</p>}
      </figcaption>
    </figure>
  );
}

interface Drawn {
  axis: TimeAxis;
  scales: ReturnType<typeof scalesOf>;
}

function LooseBoxes({ axis, scales: { step, y }, noun }: Drawn & { noun: string }) {
  return axis.loose.map((box) => (
    <g key={box.year}>
      <rect
        x={`${box.from * step + 0.2}%`}
        width={`${(box.to - box.from) * step - 0.4}%`}
        y={y(box.count)}
        height={floor - y(box.count)}
        className="fill-wash stroke-soft"
        strokeDasharray="2 3"
      >
        <title>{`${box.year}年，月份不详：${box.count}${noun}`}</title>
      </rect>
      <text
        x={`${box.to * step - 0.2}%`}
        dx="-4"
        y={y(box.count) + (floor - y(box.count) < 18 ? -4 : 13)}
        textAnchor="end"
        className="num fill-soft text-2xs"
      >
        {box.count}
      </text>
    </g>
  ));
}

function Bars({ axis, scales: { x, step, y }, noun }: Drawn & { noun: string }) {
  const width = Math.min(x.bandwidth(), 5);
  const numbered = axis.bars.filter((bar) => bar.count > 0).length <= 12;
  return axis.bars.map((bar, index) => {
    if (bar.count === 0) return null;
    const middle = (index + 0.5) * step;
    return (
      <g key={bar.key}>
        <rect
          x={`${middle - width / 2}%`}
          width={`${width}%`}
          y={y(bar.count)}
          height={floor - y(bar.count)}
          className="fill-blue"
        >
          <title>{`${bar.label}：${bar.count}${noun}`}</title>
        </rect>
        {(numbered || bar.count === axis.highest) && (
          <Count x={middle} y={y(bar.count) - 4} count={bar.count} />
        )}
      </g>
    );
  });
}

function Count({ x, y, count }: { x: number; y: number; count: number }) {
  return (
    <text x={`${x}%`} y={y} textAnchor="middle" className="num fill-soft text-2xs">
      {count}
    </text>
  );
}

function YearMarks({ axis, scales: { step } }: Drawn) {
  const every = Math.ceil(axis.years.length / 6);
  return (
    <>
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} className="stroke-soft" />
      {axis.years.map(({ year, from }, index) => {
        const x = `${from * step}%`;
        const labelled = index % every === 0;
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={floor} y2={floor + (labelled ? 8 : 4)} className="stroke-soft" />
            {labelled && (
              <text
                {...(axis.grain === 'year'
                  ? { x: `${(from + 0.5) * step}%`, textAnchor: 'middle' }
                  : { x, dx: 4 })}
                y={floor + 16}
                className="num fill-soft text-2xs"
              >
                {year}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function scalesOf(axis: TimeAxis) {
  const x = scaleBand<number>().domain(axis.bars.keys()).range([0, 100]).padding(0.2);
  const y = scaleLinear().domain([0, axis.highest]).range([floor, ceiling]);
  return { x, y, step: 100 / axis.bars.length };
}
