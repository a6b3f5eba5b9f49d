import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Code that decides what a source's rows are; another version of it means that every source is parsed anew. */
export const PARSER_FOLDERS = [
  ...['source', 'text', 'places', 'parse', 'mentions'],
  ...['search', 'reprints', 'content', 'store'],
];
/** What stands in lib itself and decides as much. */
export const PARSER_FILES = ['author-roles.ts', 'group-by.ts', 'missing-file.ts'];

/** Absolute paths; throws where the folder is missing. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function readDependencies(manifest: string): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(manifest, 'utf8')) as { dependencies?: unknown };
  return JSON.stringify(dependencies ?? {});
}

/** Hash of the parsing code in the folder `lib` and of the libraries' versions, 16 hexadecimal digits. */
export async function readParserVersion(
  lib = fileURLToPath(new URL('..', import.meta.url)),
): Promise<string> {
  const folders = await Promise.all(PARSER_FOLDERS.map((folder) => listFiles(join(lib, folder))));
  const files = [...folders.flat(), ...PARSER_FILES.map((file) => join(lib, file))].sort();
  const hash = createHash('sha256');
  // One after another: all at once are more files than some systems let a process open.
  for (const file of files) hash.update(`${relative(lib, file)}\0`).update(await readFile(file));
  return hash
    .update(await readDependencies(join(lib, '..', 'package.json')))
    .digest('hex')
    .slice(0, 16);
}
