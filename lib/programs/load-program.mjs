import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = createRequire(import.meta.url);

/** What a program depends on beside the files that it is made of. */
const SURROUNDINGS = ['lib/programs/bundle-program.mjs', 'package.json', 'tsconfig.json'];

/** What tells that a file was touched; throws where it is not there. */
function stampOf(input) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, input));
  return { stamp: `${size}:${mtimeMs}:${ctimeMs}:${ino}`, touched: Math.max(mtimeMs, ctimeMs) };
}

/**
 * Whether the program that is kept is whole and was made here, of the files as they are now. Here, since it holds their
 * paths: of a folder that was moved it would read what lies in the old place.
 */
function isFresh(path) {
  try {
    const kept = readFileSync(path, 'utf8');
    const end = kept.indexOf('\n') + 1;
    const { folder, length, inputs } = JSON.parse(kept.slice('// '.length, end));
    if (folder !== root || length !== kept.length - end) return false;
    return inputs.every(([input, stamp]) => stampOf(input).stamp === stamp);
  } catch {
    return false;
  }
}

/** Puts a file in place at once or not at all. */
function putInPlace(path, text) {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Makes the program and keeps it; false where a file was touched meanwhile, so that nobody can tell what it is of. */
async function makeProgram(entry, path) {
  const { bundleProgram } = await import('./bundle-program.mjs');
  const started = Date.now();
  const { text, inputs } = await bundleProgram(join(root, entry));
  const stamps = [...SURROUNDINGS, ...inputs].map((input) => ({ input, ...stampOf(input) }));
  if (stamps.some(({ touched }) => touched >= started)) return false;
  const made = stamps.map(({ input, stamp }) => [input, stamp]);
  const head = JSON.stringify({ folder: root, length: text.length, inputs: made });
  putInPlace(path, `// ${head}\n${text}`);
  return true;
}

/** Whether the program is kept now; not where there is no room or no right to, or no esbuild for this machine. */
async function isKept(entry, path) {
  try {
    return isFresh(path) || (await makeProgram(entry, path));
  } catch {
    return false;
  }
}

/** Loads a file of TypeScript as it is, with all that it asks for, each by itself. */
export function loadSource(entry) {
  load('tsx/cjs/api').register();
  return load(join(root, entry));
}

/**
 * Loads a program by its first file, whose path is from the project's folder: as one text, which is kept in .cache and made
 * anew where one of its files is another. A large program that tsx reads file by file takes half a second longer at each start.
 */
export async function loadProgram(entry) {
  const path = resolve(root, '.cache/programs', `${basename(entry, '.ts')}.cjs`);
  return (await isKept(entry, path)) ? load(path) : loadSource(entry);
}
