import { readFileSync } from 'node:fs';

/** Processor time since the process began, in milliseconds. */
export interface ProcessorTime {
  /** Of all threads: the workers', the garbage collector's and the input's too. */
  all: number;
  /** Of the main thread; null where the system does not tell. */
  main: number | null;
}

/** The first number of a thread's `schedstat` is its time on a processor in nanoseconds; only Linux has the file. */
function mainThreadTime(): number | null {
  try {
    const text = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8');
    return Number(text.split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** The processor time that this process has taken. */
export function readProcessorTime(): ProcessorTime {
  const { user, system } = process.cpuUsage();
  return { all: (user + system) / 1e3, main: mainThreadTime() };
}
