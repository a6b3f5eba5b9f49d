import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Code that decides what a source's rows are; another version of it means that every source is parsed anew. */
const FOLDERS = ['source', 'parse', 'mentions', 'text', 'store', 'content'];

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Hash of the parsing code and of the libraries' versions, 16 hexadecimal digits. */
export async function readParserVersion(): Promise<string> {
  const lib = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = await listFiles(join(lib, folder));
    for (const file of files.sort()) hash.update(`${file.slice(lib.length)}\0`).update(await readFile(file));
  }
  const manifest: unknown = JSON.parse(await readFile(join(lib, '..', 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest) {
    hash.update(JSON.stringify(manifest.dependencies));
  }
  return hash.digest('hex').slice(0, 16);
}
