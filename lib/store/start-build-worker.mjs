// A thread does not inherit the reading of TypeScript from the process that starts it: this registers it there. By
// require: tsx reads what is imported in a further thread for each, which takes 30 MB and most of a second.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./build-worker.ts');
