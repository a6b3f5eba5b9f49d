import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerData, WorkerReply, WorkerRequest } from './build-pool';
import { SourceBuilder } from './build-source';
import { buffersOf } from './search-index/story-parts';
import { runSourceTasks } from './source-task';

// One of the pool's threads: builds batch after batch.
const { authority, now, isWhole } = workerData as WorkerData;
const builder = new SourceBuilder(authority, now, isWhole);

function answer({ batch, tasks, last }: WorkerRequest): WorkerReply {
  try {
    return { batch, results: runSourceTasks(builder, tasks, last) };
  } catch (error) {
    return { batch, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  const reply = answer(request);
  const results = 'results' in reply ? reply.results : [];
  const buffers = results.flatMap((result) => (result.kind === 'part' ? buffersOf(result.part) : []));
  parentPort?.postMessage(reply, buffers as ArrayBuffer[]);
});
