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

/**
 * Megabytes that each half of a building thread's new memory may take. A story's rows are short-lived: the less often it is
 * cleaned up, the fewer of them are copied. A large archive needs the memory for what grows with it.
 */
const NEW_MEMORY = { few: 16, many: 4 } as const;
const MANY_SOURCES = 20_000;

/** The megabytes for a seed that builds so many sources. */
export const newMemoryFor = (sources: number): number =>
  sources < MANY_SOURCES ? NEW_MEMORY.few : NEW_MEMORY.many;

/** Bounds the new memory of threads that are started from now on; this thread keeps what the command line gave it. */
export function boundNewMemory(sources: number): void {
  setFlagsFromString(`--max-semi-space-size=${newMemoryFor(sources)}`);
}
