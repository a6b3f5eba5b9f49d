// `npm start`: from a clean clone to the running site. Runs before anything is installed, on whatever Node is there.
import { requireNode } from './node-version.mjs';

requireNode();
import('./start-site.mjs').then((module) => module.startSite());
