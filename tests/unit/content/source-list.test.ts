import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listEarly } from '@/lib/content/list-early.mjs';
import { type FoundSources, findSources, takeSources } from '@/lib/content/source-list';

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

const unpack = ({ sources, faults }: FoundSources) => ({ sources: [...sources], faults });

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
    const found = unpack(findSources(folder));
    expect(unpack(await takeSources(folder, listEarly(folder)))).toEqual(found);
  }),
);

test('the listing of another folder is not taken, nor one that failed', () =>
  withFolder(PAIRS, async (folder) => {
    const found = unpack(findSources(folder));
    const nothing = { lines: '', faults: [] };
    const elsewhere = { contentDir: '/elsewhere', listed: Promise.resolve(nothing) };
    const failed = { contentDir: folder, listed: Promise.resolve(null) };
    for (const early of [elsewhere, failed]) expect(unpack(await takeSources(folder, early))).toEqual(found);
  }));

test('a source has its files by their paths, and a stamp that changes with each of them', () =>
  withFolder([...PAIRS, 'corrections/a.yaml'], async (folder) => {
    const found = unpack(findSources(folder)).sources;
    expect(found.map(({ id, correctionsPath }) => [id, correctionsPath])).toEqual([
      ['a-b', null],
      ['a', join(folder, 'corrections/a.yaml')],
      ['b', null],
    ]);
    expect(found[1]).toMatchObject({
      ...{ file: 'a.txt', path: join(folder, 'sources/a.txt') },
      cataloguePath: join(folder, 'sources/a.yaml'),
    });
    for (const file of ['sources/a.txt', 'sources/a.yaml', 'corrections/a.yaml']) {
      const before = unpack(findSources(folder)).sources;
      await writeFile(join(folder, file), `${file}, changed`);
      const after = unpack(findSources(folder)).sources;
      const changed = after.filter(({ stamp }, place) => stamp !== before[place]?.stamp);
      expect(changed.map(({ id }) => id)).toEqual(['a']);
    }
  }));
