import { setFlagsFromString } from 'node:v8';

/**
 * How much the heap may grow before it is cleaned up, in percent. V8 would let it double on a large machine, and a
 * seed of a hundred thousand stories would take gigabytes for what is garbage.
 */
const HEAP_GROWTH = 20;

/**
 * How much a function must have run before it is optimized, in bytes of its code: three times as much as V8 asks for.
 * Each thread compiles for itself, a function that is optimized before it has met what it will meet is optimized
 * again, and compiling was a fifth of the work of a seed of some thousand stories.
 */
const BUDGET = 400_000;

/** Sets the engine up for a seed: for its other threads too, before they are started. */
export function setEngineFlags(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
