// `npm run dev`: the site for work on it, pages rendered anew from the code at each request.
import { requireNode } from './node-version.mjs';

requireNode();
import('./develop-site.mjs').then((module) => module.developSite());
