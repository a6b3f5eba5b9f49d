import { availableParallelism, totalmem } from 'node:os';

/** Most processes by default: each keeps pages, columns and a heap of its own. */
const most = 4;

/** Memory for each, in bytes; with every type of page rendered from 100,000 stories a process holds half of it. */
const each = 1024 ** 3;

export interface Machine {
  processors: number;
  /** In bytes. */
  memory: number;
}

/** This machine, or the part of it that its container may use. */
export function readMachine(): Machine {
  const total = totalmem();
  const allowed = process.constrainedMemory?.() ?? 0;
  return { processors: availableParallelism(), memory: allowed > 0 ? Math.min(total, allowed) : total };
}

/** The default number of processes: one for each processor, as far as memory goes, and at most four. */
export function chooseProcessCount({ processors, memory }: Machine): number {
  return Math.max(1, Math.min(most, processors, Math.floor(memory / each)));
}
