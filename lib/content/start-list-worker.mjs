// The thread of list-early.mjs.
import { parentPort, workerData } from 'node:worker_threads';
import { loadProgram } from '../programs/load-program.mjs';

const { listSources } = await loadProgram('lib/content/list-sources.ts');
parentPort?.postMessage(listSources(workerData));
