// `prisma db seed`. By require: read by import, the program's five hundred files pass through a further thread, one after
// the other, which takes a quarter of a second.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
import { listEarly } from '../lib/content/list-early.mjs';

const listing = listEarly(process.env.CONTENT_DIR || './content');
register();
const load = createRequire(import.meta.url);
const { explainDatabase } = load('../lib/store/database-fault.ts');

function loadSeed() {
  try {
    return load('../lib/commands/seed.ts');
  } catch (error) {
    // Where too few files may be opened, even that fails.
    const told = explainDatabase(error, 'its program');
    console.error(`The seed could not begin: ${told instanceof Error ? told.message : told}`);
    process.exit(1);
  }
}

process.exitCode = await loadSeed().runSeed({
  listing,
  loadExports: async () => load('../lib/exports/export-archive.ts'),
});
