// `npm test`: everything that must hold, and one line at the end that counts it.
import { requireNode } from './node-version.mjs';

requireNode();
import('./test-all.mjs').then((module) => module.testAll());
