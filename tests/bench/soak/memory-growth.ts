import type { Vitals } from './vitals';

/** A value at a time in milliseconds. */
interface Point {
  at: number;
  value: number;
}

/** The slope of values over times by least squares, in units of value a minute. */
export function slopePerMinute(points: readonly { at: number; value: number }[]): number {
  const count = points.length;
  if (count < 2) return 0;
  const mean = (pick: (point: { at: number; value: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / count;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  const together = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  return spread === 0 ? 0 : (together / spread) * 60_000;
}

/**
 * The lowest point of each minute, or of each stretch of about a minute.
 *
 * A heap of some hundred megabytes rises by a third of itself and falls again with each collection, and several
 * collections fall into a minute: where these rises lay in the time measured moved its slope by more than what is
 * looked for. What is never given back lifts the lowest points as it lifts all others.
 */
export function lowestOfEachMinute(points: readonly Point[]): Point[] {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const count = Math.max(1, Math.round((last - first) / 60_000));
  const lowest: Point[] = [];
  for (const point of points) {
    const stretch = Math.min(count - 1, Math.floor(((point.at - first) / (last - first || 1)) * count));
    const before = lowest[stretch];
    if (before === undefined || point.value < before.value) lowest[stretch] = point;
  }
  return lowest.filter((point) => point !== undefined);
}

/** What memory is held for, in bytes; `native` is what libraries and the system's allocator hold, and program text. */
const parts = {
  all: ({ rss }: Vitals) => rss,
  heap: ({ heapTotal }: Vitals) => heapTotal,
  'of it in use': ({ heapUsed }: Vitals) => heapUsed,
  buffers: ({ arrayBuffers }: Vitals) => arrayBuffers,
  native: ({ rss, heapTotal, arrayBuffers }: Vitals) => rss - heapTotal - arrayBuffers,
};

/** By how many megabytes a minute what is never given back grows, in all and by what holds it. */
export function memoryGrowth(vitals: readonly Vitals[]): Record<keyof typeof parts, number> {
  const growth = { all: 0, heap: 0, 'of it in use': 0, buffers: 0, native: 0 };
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
    const points = vitals.map((line) => ({ at: line.at, value: parts[part](line) / 1e6 }));
    growth[part] = slopePerMinute(lowestOfEachMinute(points));
  }
  return growth;
}
