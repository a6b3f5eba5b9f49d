import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listEarly } from '@/lib/content/list-early.mjs';
import { listSourceFiles } from '@/lib/content/list-sources';
import { type EarlyListing, findSources, packSources } from '@/lib/content/packed-sources';

async function withFolder(files: readonly string[], check: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-sources-'));
  try {
    for (const name of ['sources', 'corrections']) await mkdir(join(folder, name));
    for (const file of files) await writeFile(join(folder, file), file);
    await check(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const PAIRS = ['a-b', 'a', 'b'].flatMap((id) => [`sources/${id}.txt`, `sources/${id}.yaml`]);

/** What a seed takes for the folder's sources, as objects. */
async function find(folder: string, early?: EarlyListing) {
  const { sources, faults } = await findSources(folder, early);
  return { sources: [...sources], faults };
}

test.each([
  ['nothing', []],
  ['dumps in pairs', PAIRS],
  ['corrections', [...PAIRS, 'corrections/a.yaml']],
  ['pages and texts', [...PAIRS, 'sources/c.html', 'sources/c.yaml']],
  ['a dump without its catalogue file', [...PAIRS, 'sources/lost.txt']],
  ['corrections of nothing', [...PAIRS, 'corrections/lost.yaml']],
  ['an id twice', [...PAIRS, 'sources/a.html']],
])('%s: what another thread lists is what this one does', (_, files) =>
  withFolder(files, async (folder) => {
    const listed = listSourceFiles(folder);
    expect(await find(folder)).toEqual(listed);
    expect(await find(folder, listEarly(folder))).toEqual(listed);
  }),
);

test('the listing of another folder is not taken, nor one that failed', () =>
  withFolder(PAIRS, async (folder) => {
    const listed = listSourceFiles(folder);
    const nothing = packSources({ sources: [], faults: [] });
    expect(await find(folder, { contentDir: '/elsewhere', packed: Promise.resolve(nothing) })).toEqual(
      listed,
    );
    expect(await find(folder, { contentDir: folder, packed: Promise.resolve(null) })).toEqual(listed);
  }));
