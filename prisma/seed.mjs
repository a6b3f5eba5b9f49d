// `prisma db seed`. By require: read by import, the program's five hundred files pass through a further thread, one after
// the other, which takes a quarter of a second.
import { createRequire } from 'node:module';
import { isOfFewFiles, raiseFiles } from '../lib/commands/few-files.mjs';
import { listEarly } from '../lib/content/list-early.mjs';

const listing = listEarly(process.env.CONTENT_DIR || './content');
const load = createRequire(import.meta.url);

function loadSeed() {
  try {
    load('tsx/cjs/api').register();
    return load('../lib/commands/seed.ts');
  } catch (error) {
    // Where too few files may be opened, even that fails.
    if (!isOfFewFiles(error)) throw error;
    console.error(`The seed could not begin (${error.message}). ${raiseFiles}`);
    process.exit(1);
  }
}

process.exitCode = await loadSeed().runSeed({
  listing,
  loadExports: async () => load('../lib/exports/export-archive.ts'),
});
