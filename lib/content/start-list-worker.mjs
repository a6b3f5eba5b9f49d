// The thread of list-early.mjs. It does not inherit the reading of TypeScript from the process that starts it: this
// registers it here. By require: tsx reads what is imported in a further thread, which takes 30 MB and most of a second.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/cjs/api';

register();
const { listSources } = createRequire(import.meta.url)('./list-sources.ts');
parentPort?.postMessage(listSources(workerData));
