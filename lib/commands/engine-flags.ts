import { setFlagsFromString } from 'node:v8';
import { boundHeaps } from '../store/heap-growth';

/**
 * How much a function must have run before it is optimized, in bytes of its code: three times as much as V8 asks for.
 * Each thread compiles for itself, a function that is optimized before it has met what it will meet is optimized
 * again, and compiling was a fifth of the work of a seed of some thousand stories.
 */
const BUDGET = 400_000;

/**
 * How much of other functions is compiled into one, in bytes of their code: half of what V8 takes. A seed's functions are many
 * and none of them is hot; larger ones take longer to compile and run no faster.
 */
const INLINED = { one: 230, all: 460 } as const;

/** Sets the engine up for a seed: for its other threads too, before they are started. */
export function setEngineFlags(): void {
  boundHeaps();
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--max-inlined-bytecode-size=${INLINED.one}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED.all}`);
}
