import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from '@/lib/programs/bundle-program.mjs';
import { PARSER_FILES, PARSER_FOLDERS, readParserVersion } from '@/lib/store/parser-version';

const isCounted = (path: string) =>
  PARSER_FILES.some((file) => path === `lib/${file}`) ||
  PARSER_FOLDERS.some((folder) => path.startsWith(`lib/${folder}/`));

test.each([
  ['lib/store/build-worker.ts', 'what a thread makes of a source'],
  ['lib/store/indexers.ts', 'what is made of the rows'],
])('all code that %s is made of counts: %s', async (entry) => {
  const { inputs } = await bundleProgram(resolve(entry));
  const own = inputs.filter((path) => path.startsWith('lib/'));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((path) => !isCounted(path))).toEqual([]);
});

describe('a changed file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parser-version-'));
  const lib = join(folder, 'lib');

  beforeAll(() => {
    cpSync('lib', lib, { recursive: true });
    cpSync('package.json', join(folder, 'package.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a copy of the code has the version of the code', async () => {
    expect(await readParserVersion(`${lib}/`)).toBe(await readParserVersion());
  });

  test.each(['places/gazetteer.ts', 'parse/rules/match-opening.ts', 'search/grams.ts', 'group-by.ts'])(
    'lib/%s makes another version',
    async (file) => {
      const before = await readParserVersion(lib);
      appendFileSync(join(lib, file), '// changed');
      expect(await readParserVersion(lib)).not.toBe(before);
    },
  );

  test('lib/queries/articles.ts makes none: it only reads rows', async () => {
    const before = await readParserVersion(lib);
    appendFileSync(join(lib, 'queries/articles.ts'), '// changed');
    expect(await readParserVersion(lib)).toBe(before);
  });
});
