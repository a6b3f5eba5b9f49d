/** How the server fared, as watch-process.mjs tells it. */
export interface Vitals {
  at: number;
  rss: number;
  heapUsed: number;
  /** Seconds of processors since the start. */
  processor: number;
  /** Event loop delay in milliseconds, of five seconds. */
  p50: number;
  p99: number;
  max: number;
  /** The longest turns of the loop by what the process itself computed in them: other programs' time is not in it. */
  ownP99: number;
  ownMax: number;
}

/** The lines of a server's output that tell of it, from a time on. */
export function readVitals(output: string, since: number): Vitals[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{"soak":true'))
    .map((line) => JSON.parse(line) as Vitals)
    .filter(({ at }) => at >= since);
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

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
