import type { Vitals } from './vitals';

/** A value at a time in milliseconds. */
interface Point {
  at: number;
  value: number;
}

/** The slope of values over times by least squares, in units of value a minute. */
function slopePerMinute(points: readonly Point[]): number {
  const count = points.length;
  if (count < 2) return 0;
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / count;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  const together = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  return spread === 0 ? 0 : (together / spread) * 60_000;
}

/**
 * The lowest reading of each minute, or of each stretch of about a minute.
 *
 * A heap of some hundred megabytes rises by a third of itself and falls again with each collection, and several
 * collections fall into a minute: where these rises lay in the time measured moved its slope by more than what is
 * looked for. What is never given back lifts the lowest readings as it lifts all others.
 */
export function lowestOfEachMinute(vitals: readonly Vitals[]): Vitals[] {
  const [first, last] = [vitals[0]?.at ?? 0, vitals.at(-1)?.at ?? 0];
  const count = Math.max(1, Math.round((last - first) / 60_000));
  const lowest: Vitals[] = [];
  for (const line of vitals) {
    const stretch = Math.min(count - 1, Math.floor(((line.at - first) / (last - first || 1)) * count));
    const before = lowest[stretch];
    if (before === undefined || line.rss < before.rss) lowest[stretch] = line;
  }
  return lowest.filter((line) => line !== undefined);
}

/** By how many megabytes a minute memory grows that is never given back, and what it is held for. */
export interface MemoryGrowth {
  /** The sum of the three below. */
  all: number;
  /** What the engine holds for its heap, in use or not. */
  heap: number;
  buffers: number;
  /** What libraries and the system's allocator hold, in use or not, and the programs' text. */
  native: number;
}

/** How memory grows over the lowest readings of each minute. */
export function memoryGrowth(vitals: readonly Vitals[]): MemoryGrowth {
  const lowest = lowestOfEachMinute(vitals);
  const growthOf = (bytes: (line: Vitals) => number) =>
    slopePerMinute(lowest.map((line) => ({ at: line.at, value: bytes(line) / 1e6 })));
  return {
    all: growthOf(({ rss }) => rss),
    heap: growthOf(({ heapTotal }) => heapTotal),
    buffers: growthOf(({ arrayBuffers }) => arrayBuffers),
    native: growthOf(({ rss, heapTotal, arrayBuffers }) => rss - heapTotal - arrayBuffers),
  };
}
