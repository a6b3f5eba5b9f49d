import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCES_DIR = join(ROOT, 'content/sources');
const PAGES_DIR = join(ROOT, 'tests/fixtures/pages');

export interface NamedText {
  name: string;
  path: string;
  bytes: Buffer;
}

/** The archive's own five dumps. */
export function listSources(): NamedText[] {
  return readdirSync(SOURCES_DIR)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file,
      path: join(SOURCES_DIR, file),
      bytes: readFileSync(join(SOURCES_DIR, file)),
    }));
}

/** Invented pages, one folder for each form, named for its point. */
export function listPages(): NamedText[] {
  return readdirSync(PAGES_DIR)
    .sort()
    .map((name) => {
      const path = join(PAGES_DIR, name, 'input.txt');
      return { name, path, bytes: readFileSync(path) };
    });
}
