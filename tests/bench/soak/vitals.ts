/** How the server fared, as watch-process.mjs tells it of each process. */
export interface Vitals {
  pid: number;
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

/** One process after another is told of; together they hold what all hold, and the worst of their loops is theirs. */
function sumProcesses(latest: readonly Vitals[], { pid, at }: Vitals): Vitals {
  const sum = (key: 'rss' | 'heapUsed' | 'processor') => latest.reduce((all, line) => all + line[key], 0);
  const most = (key: 'p50' | 'p99' | 'max' | 'ownP99' | 'ownMax') =>
    Math.max(...latest.map((line) => line[key]));
  return {
    ...{ pid, at, rss: sum('rss'), heapUsed: sum('heapUsed'), processor: sum('processor') },
    ...{ p50: most('p50'), p99: most('p99'), max: most('max') },
    ...{ ownP99: most('ownP99'), ownMax: most('ownMax') },
  };
}

/** What a server's output tells of all its processes together, from a time on. */
export function readVitals(output: string, since: number): Vitals[] {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{"soak":true'))
    .map((line) => JSON.parse(line) as Vitals);
  const latest = new Map<number, Vitals>();
  const told: Vitals[] = [];
  for (const line of lines) {
    latest.set(line.pid, line);
    // A process that has not been heard of for two turns is no more.
    for (const { pid, at } of latest.values()) if (line.at - at > 12_000) latest.delete(pid);
    if (line.pid === lines[0]?.pid && line.at >= since) told.push(sumProcesses([...latest.values()], line));
  }
  return told;
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
