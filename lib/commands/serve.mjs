// `npm run serve`: the built site on a seeded database, without the preparations of `npm start`.
import { requireNode } from './node-version.mjs';

requireNode();
import('./serve-site.mjs').then((module) => module.serveSite());
