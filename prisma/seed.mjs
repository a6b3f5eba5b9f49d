// `prisma db seed`. The content folder is listed in a thread while the program is loaded.
import { requireFiles } from '../lib/commands/few-files.mjs';
import { requireInstalled } from '../lib/commands/require-installed.mjs';
import { listEarly } from '../lib/content/list-early.mjs';
import { loadProgram, loadSource } from '../lib/programs/load-program.mjs';

requireInstalled();
requireFiles();
const listing = listEarly(process.env.CONTENT_DIR || './content');
const { runSeed } = await loadProgram('lib/commands/seed.ts');

process.exitCode = await runSeed({
  listing,
  loadExports: async () => loadSource('lib/exports/export-archive.ts'),
});
