import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadColumns } from '@/lib/queries/load-search-columns';
import { openIndexReader } from '@/lib/queries/search-page-reader';
import { foldText } from '@/lib/search/fold-text';
import { parseQuery } from '@/lib/search/query-language';
import type { ReadRows } from '@/lib/search/read-rows';
import { searchStories } from '@/lib/search/search-stories';
import { type Database, inTransaction, openDatabase } from '@/lib/store/database';
import { readMigrations } from '@/lib/store/migrations';
import { searchIndexer } from '@/lib/store/search-index/search-indexer';
import { createRandom } from '@/tests/bench/generate/random';
import { type BenchStory, generateStories } from '@/tests/bench/search/bench-texts';
import { writeStories } from '@/tests/bench/search/fill-archive';
import { rebuildSchema } from '@/tests/integration/store/rebuild-schema';

const none = { built: null, writtenArticles: [], removedArticles: [], units: [], topics: [], people: [] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function openArchive(name: string): Promise<Database> {
  const database = openDatabase(`file:${join(folder, name)}.db`);
  const migrations = await readMigrations();
  await inTransaction(database, async (transaction) => {
    await rebuildSchema(transaction, migrations);
    await searchIndexer.create(transaction);
  });
  return database;
}

/** Writes these stories, in place of those of the same ids, and removes others, as one seed. */
async function seed(database: Database, written: BenchStory[], removed: string[]): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const writtenArticles = written.map(({ id }) => id);
    const replaced = JSON.stringify([...writtenArticles, ...removed]);
    for (const table of ['Section', 'Block', 'ArticleUnit', 'ArticleTopic', 'ArticlePerson', 'Article']) {
      const column = table === 'Article' ? 'id' : 'articleId';
      await transaction.$executeRawUnsafe(
        `DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
        replaced,
      );
    }
    await transaction.$executeRawUnsafe(
      `DELETE FROM "Source" WHERE "id" IN (SELECT 'source-of-' || value FROM json_each(?))`,
      replaced,
    );
    await writeStories(transaction, written);
    await searchIndexer.update(transaction, { ...none, writtenArticles, removedArticles: removed });
  });
}

async function find(database: Database, typed: string, count = 1000): Promise<string[]> {
  const rows: ReadRows = (sql, ...parameters) => database.$queryRawUnsafe(sql, ...parameters);
  const columns = await loadColumns(rows);
  const { terms, excluded } = parseQuery(typed);
  const search = { terms, excluded, conditions: [], order: 'relevance' as const, from: 0, to: count };
  const { ids, total } = await searchStories(search, columns, openIndexReader(rows));
  expect(ids).toHaveLength(Math.min(total, count));
  return ids;
}

function scan(stories: Iterable<BenchStory>, typed: string): string[] {
  const { terms } = parseQuery(typed);
  return [...stories].flatMap(({ id, headline, headings, blocks }) => {
    const texts = [headline, ...headings, ...blocks].map(foldText);
    return terms.every(({ forms }) => texts.some((text) => forms.some((form) => text.includes(form))))
      ? [id]
      : [];
  });
}

describe('updating the index', () => {
  test('seed after seed, it finds what a plain scan finds, in the order of a fresh index', async () => {
    const random = createRandom(7);
    const pool = [...generateStories(400, 150, 3)];
    const versions = [...generateStories(400, 150, 4)];
    const archive = new Map<string, BenchStory>();
    const database = await openArchive('grown');
    for (let round = 0; round < 40; round++) {
      const written = Array.from({ length: random.between(1, round % 10 === 0 ? 60 : 4) }, () => {
        const index = random.below(pool.length);
        const id = pool[index]?.id ?? '';
        const story = archive.has(id) && random.chance(0.7) ? versions[index] : pool[index];
        if (!story) throw new Error('no story');
        return { ...story, id };
      });
      const unique = [...new Map(written.map((story) => [story.id, story])).values()];
      const removed = [...archive.keys()].filter(
        (id) => random.chance(0.03) && !unique.some((one) => one.id === id),
      );
      for (const story of unique) archive.set(story.id, story);
      for (const id of removed) archive.delete(id);
      await seed(database, unique, removed);
    }
    const fresh = await openArchive('fresh');
    await seed(fresh, [...archive.values()], []);

    const texts = [...archive.values()].flatMap(({ headline, blocks }) => [headline, ...blocks]).join('\n');
    for (let number = 0; number < 150; number++) {
      const at = random.below(texts.length);
      const typed = texts.slice(at, at + random.between(1, 5)).replaceAll('\n', ' ');
      const found = await find(database, typed);
      expect(new Set(found), typed).toEqual(new Set(scan(archive.values(), typed)));
      expect(found, typed).toEqual(await find(fresh, typed));
    }

    const [{ segments, stories } = { segments: 0, stories: 0 }] = await database.$queryRawUnsafe<
      { segments: number; stories: number }[]
    >(
      'SELECT (SELECT COUNT(*) FROM "SearchSegment") AS "segments", (SELECT COUNT(*) FROM "SearchStory") AS "stories"',
    );
    expect(Number(stories)).toBe(archive.size);
    expect(Number(segments)).toBeLessThan(30);
    expect(await facetCounts(database)).toEqual(await facetCounts(fresh));
  });

  test('what was never written matches nothing', async () => {
    const database = await openArchive('empty');
    expect(await find(database, '公安')).toEqual([]);
    expect(await find(database, '')).toEqual([]);
  });
});

/** Facet values with the stories that have them, as kept and as counted. */
async function facetCounts(database: Database): Promise<string[]> {
  const rows = await database.$queryRawUnsafe<{ value: string; stories: number; counted: number }[]>(
    `SELECT v."kind" || ':' || v."text" AS "value", v."stories",
      (SELECT COUNT(*) FROM "SearchStory" AS s, json_each(s."facetValues") AS own WHERE own.value = v."number") AS "counted"
    FROM "SearchValue" AS v WHERE v."stories" <> 0 ORDER BY 1`,
  );
  for (const row of rows) expect(row.stories, row.value).toBe(row.counted);
  return rows.map((row) => `${row.value} ${row.stories}`);
}
