import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile, SourceList } from '@/lib/content/source-list';
import type { Authority } from '@/lib/mentions/authority';
import { SourceBuilder } from './build-source';
import { bundleWorker } from './bundle-worker';
import { boundHeaps, boundNewMemory } from './heap-growth';
import { runSourceTasks, type SourceResult, type SourceTask } from './source-task';

export interface WorkerData {
  authority: Authority;
  now: string;
  /** The whole archive is made: indexes are built with the stories. */
  isWhole: boolean;
}

export interface WorkerRequest {
  batch: number;
  tasks: SourceTask[];
  /** No other request follows. */
  last: boolean;
}

export type WorkerReply = { batch: number; results: SourceResult[] } | { batch: number; error: string };

/** Below this many sources a thread takes longer to start than the work does. */
const WORTH_THREADS = 200;
/** Sources in one message. In a larger batch, rows wait so long that they reach the old generation, costly to collect. */
const BATCH = 2;
/** Batches between two looks at how much memory is held. */
const BETWEEN_BOUNDS = 64;
/** Batches that wait at each thread: enough to keep it busy, few enough to bound memory. */
const AHEAD = 6;

async function* inThisThread(
  data: WorkerData,
  sources: SourceList,
  toTask: (source: SourceFile) => SourceTask,
): AsyncGenerator<SourceResult> {
  // Made only where needed: loading places, scripts and pinyin takes longer than a seed that has nothing to build.
  if (sources.length === 0 && !data.isWhole) return;
  const builder = new SourceBuilder(data.authority, data.now, data.isWhole);
  for (const source of sources) yield* runSourceTasks(builder, [toTask(source)], false);
  yield* runSourceTasks(builder, [], true);
}

/** Replies by batch, and whoever waits for the next of them. */
class Replies {
  readonly #arrived = new Map<number, WorkerReply>();
  #failure: Error | null = null;
  #wake: () => void = () => {};

  put(reply: WorkerReply): void {
    this.#arrived.set(reply.batch, reply);
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#wake();
  }

  async take(batch: number): Promise<SourceResult[]> {
    for (;;) {
      if (this.#failure !== null) throw this.#failure;
      const reply = this.#arrived.get(batch);
      if (reply !== undefined) {
        this.#arrived.delete(batch);
        if ('error' in reply) throw new Error(reply.error);
        return reply.results;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

async function* inThreads(
  data: WorkerData,
  sources: SourceList,
  toTask: (source: SourceFile) => SourceTask,
  count: number,
): AsyncGenerator<SourceResult> {
  const replies = new Replies();
  const program = await bundleWorker();
  boundNewMemory(sources.length);
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(program, { eval: true, workerData: data, execArgv: [] });
    worker.on('message', (reply: WorkerReply) => replies.put(reply));
    worker.on('error', (error) => replies.fail(error instanceof Error ? error : new Error(String(error))));
    return worker;
  });
  // After the last sources one more batch for each thread asks for what it still holds.
  const full = Math.ceil(sources.length / BATCH);
  const batches = full + count;
  let sent = 0;
  const send = () => {
    if (sent >= batches) return;
    const tasks = sources.slice(sent * BATCH, (sent + 1) * BATCH).map(toTask);
    const request: WorkerRequest = { batch: sent, tasks, last: sent >= full };
    workers[sent % count]?.postMessage(request);
    sent++;
  };
  try {
    for (let ahead = 0; ahead < AHEAD * count; ahead++) send();
    for (let batch = 0; batch < batches; batch++) {
      const results = await replies.take(batch);
      send();
      if (batch % BETWEEN_BOUNDS === 0) boundHeaps();
      yield* results;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/**
 * Builds sources, on all cores where there are many; results come in the order of the sources. `toTask` is asked
 * when a source's turn comes: the tasks of a hundred thousand need not be in memory at once.
 */
export function buildSources(
  data: WorkerData,
  sources: SourceList,
  toTask: (source: SourceFile) => SourceTask,
): AsyncGenerator<SourceResult> {
  // As many as there are cores: this thread, which writes what they build, waits for them most of the time.
  const count = availableParallelism();
  return sources.length < WORTH_THREADS
    ? inThisThread(data, sources, toTask)
    : inThreads(data, sources, toTask, count);
}
