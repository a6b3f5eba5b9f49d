/** How the server fared, as watch-process.mjs tells it of each process. */
export interface Vitals {
  pid: number;
  at: number;
  rss: number;
  heapUsed: number;
  /** What the engine holds for its heap, in use or not. */
  heapTotal: number;
  /** Bytes of buffers, which lie beside the heap. */
  arrayBuffers: number;
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

type MemoryKey = 'rss' | 'heapUsed' | 'heapTotal' | 'arrayBuffers';

/** One process after another is told of; together they hold what all hold, and the worst of their loops is theirs. */
function sumProcesses(latest: readonly Vitals[], { pid, at }: Vitals): Vitals {
  const sum = (key: MemoryKey | 'processor') => latest.reduce((all, line) => all + line[key], 0);
  const most = (key: 'p50' | 'p99' | 'max' | 'ownP99' | 'ownMax') =>
    Math.max(...latest.map((line) => line[key]));
  return {
    ...{ pid, at, rss: sum('rss'), processor: sum('processor') },
    ...{ heapUsed: sum('heapUsed'), heapTotal: sum('heapTotal'), arrayBuffers: sum('arrayBuffers') },
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

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
