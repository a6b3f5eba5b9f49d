/**
 * How much the heap may grow before it is cleaned up, in percent. V8 would let it double on a large machine, and a
 * seed of a hundred thousand stories would take gigabytes for what is garbage.
 */
export const HEAP_GROWTH = 20;
