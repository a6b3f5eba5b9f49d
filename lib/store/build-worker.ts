import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerData, WorkerReply, WorkerRequest } from './build-pool';
import { SourceBuilder } from './build-source';
import { runSourceTask } from './source-task';

// One of the pool's threads: builds batch after batch.
const { authority, now } = workerData as WorkerData;
const builder = new SourceBuilder(authority, now);

function answer({ batch, tasks }: WorkerRequest): WorkerReply {
  try {
    return { batch, results: tasks.map((task) => runSourceTask(builder, task)) };
  } catch (error) {
    return { batch, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
