// The thread of list-early.mjs; see lib/store/start-build-worker.mjs for why by require.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/cjs/api';

register();
const { listSourceFiles } = createRequire(import.meta.url)('./list-sources.ts');
const { packSources } = createRequire(import.meta.url)('./packed-sources.ts');
parentPort?.postMessage(packSources(listSourceFiles(workerData)));
