import { setFlagsFromString } from 'node:v8';
import { boundHeaps } from '@/lib/store/heap-growth';

/**
 * How much a function must have run before V8 optimizes it, in bytes of bytecode: three times V8's own bound. Each thread
 * compiles for itself, a function that is optimized too early is optimized again, and compiling was a fifth of the work
 * of a seed of some thousand stories.
 */
const BUDGET = 400_000;

/**
 * Sets V8's flags for a seed, also for the threads that are started later. Flags that V8's compiler thread reads must not
 * change in a running process; those are in `seed-options.mjs`.
 */
export function setEngineFlags(): void {
  boundHeaps();
  // Node 24 no longer has this flag. It ignores it here; on the command line it would refuse to start.
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
