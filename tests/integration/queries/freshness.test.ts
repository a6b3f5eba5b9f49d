import { describe, expect, test } from 'vitest';
import { getArchive } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { readArchive } from '@/lib/queries/read-archive';
import { storyText } from '@/tests/integration/store/content-folder';
import { seedFiveSources } from './five-sources';

const content = seedFiveSources();

const add = (id: string) =>
  content.addSource(id, storyText(`夜巡守平安之${id}`, ['某某市公安局组织夜间巡逻，民警走遍大街小巷。']));
const total = async () => (await listArticles({})).total;

describe('readers', () => {
  test('see what a seed commits, though they read before', async () => {
    expect(await total()).toBe(9);
    const before = (await getArchive())?.version;
    add('one');
    await content.seed();
    expect(await total()).toBe(10);
    expect((await getArchive())?.version).not.toBe(before);
  });

  test('see a database that was deleted and made anew', async () => {
    expect(await total()).toBe(10);
    add('two');
    await content.dropDatabase().seed();
    expect(await total()).toBe(11);
  });

  test('never see two versions in one view', async () => {
    const seen: [first: number, second: number][] = [];
    let reads = 0;
    const view = await readArchive(async (rows) => {
      // Two questions: the answer to one is kept for a view.
      const count = async (table: string) =>
        (await rows<{ n: number }>(`SELECT COUNT(*) AS "n" FROM ${table}`))[0]?.n ?? 0;
      const first = await count('"Article"');
      if (reads++ === 0) {
        add('three');
        await content.seed();
      }
      seen.push([first, await count('"Article" AS a')]);
      return seen.at(-1);
    });
    expect(seen).toEqual([
      [11, 12],
      [12, 12],
    ]);
    expect(view).toEqual([12, 12]);
  });

  test('see a changed text and no trace of the one before, however often that was read', async () => {
    const words = async () => JSON.stringify((await getArticle('one-1'))?.sections);
    const first = await words();
    expect([first, await words()]).toEqual([expect.stringContaining('大街小巷'), first]);
    content.addSource('one', storyText('夜巡守平安之one', ['某某市公安局组织夜间巡逻，民警走遍田间地头。']));
    await content.seed();
    expect(await words()).toContain('田间地头');
    expect(await words()).not.toContain('大街小巷');
  });

  test('leave nothing open that would keep a seed from writing', async () => {
    await total();
    add('four');
    await expect(content.seed()).resolves.toMatchObject({ changed: true });
  });
});
