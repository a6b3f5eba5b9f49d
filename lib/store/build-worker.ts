import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerData, WorkerReply, WorkerRequest } from './build-pool';
import { SourceBuilder } from './build-source';
import { runSourceTask } from './source-task';

// One of the pool's threads: builds batch after batch.
const { authority, now } = workerData as WorkerData;
const builder = new SourceBuilder(authority, now);

async function answer({ batch, tasks }: WorkerRequest): Promise<WorkerReply> {
  try {
    const results = [];
    for (const task of tasks) results.push(await runSourceTask(builder, task));
    return { batch, results };
  } catch (error) {
    return { batch, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
