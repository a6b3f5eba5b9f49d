export interface Figures {
  median: number;
  p95: number;
  runs: number;
}

/** Median and 95th percentile of some times. */
function toFigures(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Times each run by the processor's clock: what others do on the machine does not count. */
export async function timeRuns<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  for (const item of items) {
    const before = process.cpuUsage();
    await run(item);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return toFigures(times);
}
