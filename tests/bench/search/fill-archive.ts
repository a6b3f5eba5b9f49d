import { rm } from 'node:fs/promises';
import { searchIndexer } from '../../../lib/search/index-tables/search-indexer';
import { BulkWriter, type Cell } from '../../../lib/store/bulk-rows';
import { type Database, inTransaction, openDatabase, type Transaction } from '../../../lib/store/database';
import { readMigrations, rebuildSchema } from '../../../lib/store/migrations';
import type { BenchStory } from './bench-texts';

export interface FilledArchive {
  database: Database;
  /** UTF-8 bytes of all headlines, headings and paragraphs. */
  textBytes: number;
  indexBytes: number;
  indexSeconds: number;
}

const noChanges = { writtenArticles: [], removedArticles: [], units: [], topics: [], people: [] };

/** Writes the stories into an archive's tables, as the seed does, and builds the search index. */
export async function fillArchive(file: string, stories: Iterable<BenchStory>): Promise<FilledArchive> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
  const database = openDatabase(`file:${file}`);
  await database.$queryRawUnsafe('PRAGMA journal_mode = WAL');
  const migrations = await readMigrations();
  const textBytes = await inTransaction(database, async (transaction) => {
    await rebuildSchema(transaction, migrations);
    await transaction.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON');
    return writeStories(transaction, stories);
  });
  const bytesBefore = await countBytes(database);
  const started = performance.now();
  await inTransaction(database, async (transaction) => {
    await searchIndexer.create(transaction);
    await searchIndexer.update(transaction, { full: true, ...noChanges });
  });
  const indexSeconds = (performance.now() - started) / 1000;
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  return { database, textBytes, indexBytes: (await countBytes(database)) - bytesBefore, indexSeconds };
}

export async function countBytes(database: Database): Promise<number> {
  const [size] = await database.$queryRawUnsafe<{ bytes: number }[]>(
    'SELECT page_count * page_size AS "bytes" FROM pragma_page_count, pragma_page_size',
  );
  return Number(size?.bytes ?? 0);
}

async function writeStories(transaction: Transaction, stories: Iterable<BenchStory>): Promise<number> {
  const writer = new BulkWriter(transaction);
  const add = (table: string, row: Record<string, Cell>) =>
    writer.add({ table, columns: Object.keys(row), rows: [Object.values(row)] });
  const seen = new Set<string>();
  const addOnce = async (table: string, row: Record<string, Cell>) => {
    const key = `${table} ${row.slug}`;
    if (!seen.has(key)) await add(table, row);
    seen.add(key);
  };
  const sourceId = 'bench';
  const text = { text: '', sha256: '', encoding: 'utf-8', dateAdded: '', stamp: '', fingerprint: '' };
  await add('Source', { id: sourceId, file: '', ...text, characters: 0, lineCount: 0 });
  let textBytes = 0;
  let ordinal = 0;
  for (const { id: articleId, headline, headings, blocks, sortDate, publication, ...records } of stories) {
    ordinal++;
    await add('Article', {
      ...{ id: articleId, sourceId, ordinal, headline, title: headline, publication, published: sortDate },
      ...{
        sortDate,
        year: Number(sortDate.slice(0, 4)),
        dateBasis: 'stated',
        dateEvidence: '[]',
        opening: '',
      },
      ...{ characters: 0, dateAdded: '2024-01-01', dateChanged: '2024-01-01', hash: '', spans: '{}' },
    });
    for (const [section, heading] of headings.entries()) {
      await add('Section', { articleId, ordinal: section, heading, spans: '[]' });
    }
    for (const [block, blockText] of blocks.entries()) {
      await add('Block', {
        ...{ articleId, ordinal: block + 1, section: 0, type: 'paragraph', text: blockText, spans: '[]' },
      });
    }
    for (const slug of records.units) {
      const names = { name: slug, shortName: slug, pinyin: slug, level: 'division' };
      await addOnce('Unit', { slug, ...names, aliases: '[]', candidates: '[]' });
      await add('ArticleUnit', { unitSlug: slug, articleId, direct: true, mentions: 1, place: 0, sortDate });
    }
    for (const slug of records.topics) {
      await addOnce('Topic', {
        slug,
        name: slug,
        pinyin: slug,
        kind: '',
        status: 'catalogued',
        aliases: '[]',
      });
      await add('ArticleTopic', { topicSlug: slug, articleId, mentions: 1, place: 0, sortDate });
    }
    for (const [place, slug] of records.people.entries()) {
      await addOnce('Person', { slug, name: slug, pinyin: slug, initial: '#', private: false, titles: '[]' });
      const person = { personSlug: slug, name: slug, titles: '[]', private: false, mentions: 1 };
      await add('ArticlePerson', { articleId, ordinal: place, ...person, sortDate });
    }
    textBytes += Buffer.byteLength([headline, ...headings, ...blocks].join(''));
  }
  await writer.flush();
  return textBytes;
}
