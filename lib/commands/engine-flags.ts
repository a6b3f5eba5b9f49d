import { setFlagsFromString } from 'node:v8';
import { boundHeaps } from '../store/heap-growth';

/**
 * How much a function must have run before it is optimized, in bytes of its code: three times as much as V8 asks for.
 * Each thread compiles for itself, a function that is optimized before it has met what it will meet is optimized
 * again, and compiling was a fifth of the work of a seed of some thousand stories.
 */
const BUDGET = 400_000;

/**
 * Sets the engine up for a seed: for its other threads too, before they are started. Only what the engine's compiling
 * thread does not read may be set in a process that runs; the rest is in `seed-options.mjs`.
 */
export function setEngineFlags(): void {
  boundHeaps();
  // Node 24 has no such flag any more: this one it does not heed, on the command line it would refuse to start.
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
