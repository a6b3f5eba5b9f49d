/**
 * Node's options for a program that seeds. They stand on its command line, since the engine compiles in a thread of its own:
 * a function that is being compiled while a bound of inlining sinks ends the process ("Check failed: inlineability").
 *
 * `max-semi-space-size`: 16 MB for each half of new memory, as Node takes by itself, are 40 more in all threads, and not
 * faster. The others: how much of other functions is compiled into one, in bytes of their code, half of what V8 takes. A
 * seed's functions are many and none of them is hot; larger ones take longer to compile and run no faster.
 */
export const SEED_OPTIONS = [
  '--max-semi-space-size=4',
  '--max-inlined-bytecode-size=230',
  '--max-inlined-bytecode-size-cumulative=460',
];
