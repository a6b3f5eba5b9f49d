/** One line of the table; what was not measured is left out. */
export interface Figure {
  part: string;
  what: string;
  /** Milliseconds. */
  median?: number;
  p95?: number;
  p99?: number;
  /** Requests or stories a second. */
  perSecond?: number;
  /** Of what `against` names: rates, or times where it says so. */
  ratio?: number;
  against?: string;
  /** Resident memory in MB. */
  memory?: number;
  /** As the table says it: `≤ 2`; `met` is null where the line has none. */
  target?: string;
  met?: boolean | null;
  note?: string;
}

export interface Machine {
  processors: string;
  cores: number;
  /** GB. */
  memory: number;
  node: string;
  /** Processes waiting for a processor when the run began: more than the cores means a busy machine. */
  load: number;
}

export interface BenchReport {
  date: string;
  stories: number;
  machine: Machine;
  figures: Figure[];
}

/** Marks a figure by whether it stays at or below a limit. */
export const atMost = (value: number, limit: number, unit = ''): Pick<Figure, 'target' | 'met'> => ({
  target: `≤ ${limit}${unit}`,
  met: value <= limit,
});

/** Marks a figure by whether it reaches a limit. */
export const atLeast = (value: number, limit: number, unit = ''): Pick<Figure, 'target' | 'met'> => ({
  target: `≥ ${limit}${unit}`,
  met: value >= limit,
});

/** Median, 95th and 99th percentile of some times. */
export function toPercentiles(times: readonly number[]): { median: number; p95: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
