import { setFlagsFromString } from 'node:v8';

/**
 * How much each thread's heap may grow before it is cleaned up whole, in percent. V8 would let it double on a large
 * machine, and a seed of a hundred thousand stories would take gigabytes for what is garbage. While little memory is
 * held, a wider bound has the same heap marked less often.
 */
const GROWTH = { close: 20, wide: 60 } as const;

/** Bytes: below this the process is far from what a seed of any size may hold. */
const LITTLE_MEMORY = 420e6;

/** The percentage for a process that holds so many bytes. */
export const growthFor = (held: number): number => (held < LITTLE_MEMORY ? GROWTH.wide : GROWTH.close);

/** Bounds the heaps of all threads of the process by what it holds now; each heeds it from its next cleaning on. */
export function boundHeaps(): void {
  setFlagsFromString(`--heap-growing-percent=${growthFor(process.memoryUsage.rss())}`);
}
