// `node measured-seed.mjs CONTENT_FOLDER DATABASE_URL TIME`: a seed as prisma/seed.mjs starts it, measured.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
import { listEarly } from '../../../lib/content/list-early.mjs';

const seed = process.argv.slice(2);
const listing = listEarly(seed[0] ?? '');
register();
await createRequire(import.meta.url)('./measured-seed.ts').measureSeed(seed, listing);
