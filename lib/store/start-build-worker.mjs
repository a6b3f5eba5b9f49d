// A thread does not inherit the reading of TypeScript from the process that starts it: this registers it there.
import { register } from 'tsx/esm/api';

register();
await import('./build-worker.ts');
