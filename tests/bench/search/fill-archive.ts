import { rm } from 'node:fs/promises';
import { type Database, inTransaction, openDatabase, type Transaction } from '@/lib/store/database';
import { readMigrations } from '@/lib/store/migrations';
import { searchIndexer } from '@/lib/store/search-index/search-indexer';
import { rebuildSchema } from '@/tests/integration/store/rebuild-schema';
import type { BenchStory } from './bench-texts';
import { type Row, RowWriter } from './row-writer';

export interface FilledArchive {
  database: Database;
  /** UTF-8 bytes of all headlines, headings and paragraphs. */
  textBytes: number;
  indexBytes: number;
  indexSeconds: number;
}

/** Everything that the tables hold, as a seed that has just written it says. */
async function listAll(transaction: Transaction) {
  const list = async (table: string, column: string) =>
    (await transaction.$queryRawUnsafe<{ key: string }[]>(`SELECT "${column}" AS "key" FROM "${table}"`)).map(
      ({ key }) => key,
    );
  return {
    built: null,
    writtenArticles: (await list('Article', 'id')).sort(),
    removedArticles: [],
    units: await list('Unit', 'slug'),
    topics: await list('Topic', 'slug'),
    people: await list('Person', 'slug'),
  };
}

/** Writes the stories into an archive's tables, as the seed does, and builds the search index. */
export async function fillArchive(file: string, stories: Iterable<BenchStory>): Promise<FilledArchive> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
  const database = openDatabase(`file:${file}`);
  await database.$queryRawUnsafe('PRAGMA journal_mode = WAL');
  const migrations = await readMigrations();
  const textBytes = await inTransaction(database, async (transaction) => {
    await rebuildSchema(transaction, migrations);
    const bytes = await writeStories(transaction, stories);
    const writer = new RowWriter(transaction);
    await writer.add('Archive', { id: 1, version: `bench-${Date.now()}` });
    await writer.flush();
    return bytes;
  });
  const bytesBefore = await countBytes(database);
  const started = performance.now();
  await inTransaction(database, async (transaction) => {
    await searchIndexer.create(transaction);
    await searchIndexer.update(transaction, await listAll(transaction));
  });
  const indexSeconds = (performance.now() - started) / 1000;
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  return { database, textBytes, indexBytes: (await countBytes(database)) - bytesBefore, indexSeconds };
}

async function countBytes(database: Database): Promise<number> {
  const [size] = await database.$queryRawUnsafe<{ bytes: number }[]>(
    'SELECT page_count * page_size AS "bytes" FROM pragma_page_count, pragma_page_size',
  );
  return Number(size?.bytes ?? 0);
}

/** Writes the rows of the stories and of the records that they name; returns the UTF-8 bytes of their texts. */
export async function writeStories(transaction: Transaction, stories: Iterable<BenchStory>): Promise<number> {
  const writer = new RowWriter(transaction);
  const records = new Map<string, string>();
  await transaction.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON');
  let textBytes = 0;
  for (const { id: articleId, headline, headings, blocks, sortDate, publication, ...named } of stories) {
    const dated = { published: sortDate, sortDate, year: Number(sortDate.slice(0, 4)), dateBasis: 'stated' };
    // Most dumps hold one story: as many sources as stories.
    const sourceId = `source-of-${articleId}`;
    const article = { id: articleId, sourceId, ordinal: 1, headline, title: headline, publication };
    await writer.add('Source', { id: sourceId });
    await writer.add('Article', { ...article, ...dated });
    for (const [section, heading] of headings.entries()) {
      await writer.add('Section', { articleId, ordinal: section, heading, spans: '[]' });
    }
    for (const [block, text] of blocks.entries()) {
      await writer.add('Block', { articleId, ordinal: block + 1, type: 'paragraph', text, spans: '[]' });
    }
    for (const slug of named.units) {
      records.set(slug, 'Unit');
      await writer.add('ArticleUnit', { unitSlug: slug, articleId, direct: true, sortDate });
    }
    for (const slug of named.topics) {
      records.set(slug, 'Topic');
      await writer.add('ArticleTopic', { topicSlug: slug, articleId, sortDate });
    }
    for (const [place, slug] of named.people.entries()) {
      records.set(slug, 'Person');
      await writer.add('ArticlePerson', {
        articleId,
        ordinal: place,
        personSlug: slug,
        name: slug,
        sortDate,
      });
    }
    textBytes += Buffer.byteLength([headline, ...headings, ...blocks].join(''));
  }
  await writer.flush();
  for (const [slug, table] of records) await addRecord(transaction, writer, table, slug);
  await writer.flush();
  return textBytes;
}

/** A record that stories name, unless it is there already. */
async function addRecord(
  transaction: Transaction,
  writer: RowWriter,
  table: string,
  slug: string,
): Promise<void> {
  const known = await transaction.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "${table}" WHERE "slug" = ?`,
    slug,
  );
  const extra: Row =
    table === 'Unit' ? { shortName: slug, aliases: '[]' } : table === 'Topic' ? { aliases: '[]' } : {};
  if (known.length === 0) await writer.add(table, { slug, name: slug, ...extra });
}
