// `prisma db seed`. By require: read by import, the program's five hundred files pass through a further thread, one after
// the other, which takes a quarter of a second.
import { createRequire } from 'node:module';
import { requireFiles } from '../lib/commands/few-files.mjs';
import { listEarly } from '../lib/content/list-early.mjs';

requireFiles();
const listing = listEarly(process.env.CONTENT_DIR || './content');
const load = createRequire(import.meta.url);

load('tsx/cjs/api').register();

process.exitCode = await load('../lib/commands/seed.ts').runSeed({
  listing,
  loadExports: async () => load('../lib/exports/export-archive.ts'),
});
