// `node measured-seed.mjs CONTENT_FOLDER DATABASE_URL TIME`: a seed as prisma/seed.mjs starts it, measured.
import { listEarly } from '../../../lib/content/list-early.mjs';
import { loadProgram } from '../../../lib/programs/load-program.mjs';

const seed = process.argv.slice(2);
const listing = listEarly(seed[0] ?? '');
const { measureSeed } = await loadProgram('tests/bench/seed/measured-seed.ts');
await measureSeed(seed, listing);
