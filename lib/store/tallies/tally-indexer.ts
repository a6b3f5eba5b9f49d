import { BulkWriter } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';
import type { Indexer } from '@/lib/store/indexers';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { readStoryFacts } from './read-facts';
import { readParents } from './read-parents';
import type { StoryFacts } from './story-facts';
import { TallyTable } from './tally-table';
import { TallyWriter } from './tally-writer';

const TABLES = [
  `DROP TABLE IF EXISTS "Tally"`,
  `DROP TABLE IF EXISTS "TallyStory"`,
  // In the order of its key: one scope's facet lies together, and needs no second copy of it.
  `CREATE TABLE "Tally" ("scope" TEXT NOT NULL, "key" TEXT NOT NULL, "facet" TEXT NOT NULL, "value" TEXT NOT NULL,
     "count" INTEGER NOT NULL, PRIMARY KEY ("scope", "key", "facet", "value")) WITHOUT ROWID`,
  // What a story added, to be taken away when it goes.
  `CREATE TABLE "TallyStory" ("articleId" TEXT NOT NULL PRIMARY KEY, "facts" TEXT NOT NULL)`,
];

/** A facet's largest values first. */
const BY_COUNT = `CREATE INDEX "Tally_count" ON "Tally" ("scope", "key", "facet", "count" DESC, "value")`;

/**
 * Indexes of some of a table's rows, which Prisma's schema cannot say: quotes that somebody says, newest first, since lists
 * leave out the others and would have to look at each; figures that a unit reports; those without a value, which lists by
 * size show last.
 */
const OF_SOME_ROWS = [
  `CREATE INDEX "Quote_attributed" ON "Quote" ("sortDate" DESC, "articleId", "ordinal", "speaker")
     WHERE "speaker" IS NOT NULL`,
  `CREATE INDEX "Figure_reported" ON "Figure" ("unitSlug", "sortDate" DESC, "articleId") WHERE "unitSlug" IS NOT NULL`,
  `CREATE INDEX "Figure_unsized" ON "Figure" ("value", "articleId", "ordinal") WHERE "value" IS NULL`,
];

const STORIES_A_BATCH = 500;
function* inBatches(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += STORIES_A_BATCH) yield ids.slice(at, at + STORIES_A_BATCH);
}

async function takeAway(
  transaction: Transaction,
  writer: TallyWriter,
  ids: readonly string[],
): Promise<void> {
  for (const batch of inBatches(ids)) {
    const wanted = JSON.stringify(batch);
    const rows = await transaction.$queryRawUnsafe<{ facts: string }[]>(
      `SELECT "facts" FROM "TallyStory" WHERE "articleId" IN (SELECT value FROM json_each(?))`,
      wanted,
    );
    for (const { facts } of rows) await writer.count(JSON.parse(facts) as StoryFacts, -1);
    await transaction.$executeRawUnsafe(
      `DELETE FROM "TallyStory" WHERE "articleId" IN (SELECT value FROM json_each(?))`,
      wanted,
    );
  }
}

async function add(transaction: Transaction, writer: TallyWriter, ids: readonly string[]): Promise<void> {
  const stories = new BulkWriter(transaction);
  const parents = await readParents(transaction);
  for (const batch of inBatches(ids)) {
    const facts = await readStoryFacts(transaction, batch, parents);
    for (const story of facts) await writer.count(story, 1);
    const rows = facts.map((story) => [story.id, JSON.stringify(story)]);
    await stories.add({ table: 'TallyStory', columns: ['articleId', 'facts'], rows });
  }
  await stories.flush();
}

/** Counts what the stories of a whole archive said of themselves when they were built. */
async function countAll(transaction: Transaction): Promise<void> {
  const table = new TallyTable();
  for (let last = 0; ; ) {
    const rows = await transaction.$queryRawUnsafe<{ at: number; facts: string }[]>(
      `SELECT rowid AS "at", "facts" FROM "TallyStory" WHERE rowid > ? ORDER BY rowid LIMIT ${STORIES_A_BATCH}`,
      last,
    );
    for (const { facts } of rows) table.count(JSON.parse(facts) as StoryFacts);
    const next = rows.at(-1)?.at;
    if (next === undefined) break;
    last = next;
    await releaseDriverMemory();
  }
  await table.write(transaction);
}

/**
 * Counts that pages show and that a query would have to make from every story of a unit, a topic or a year. A seed
 * takes away what its stories added before and adds what they add now, however many others there are.
 */
export const tallyIndexer: Indexer = {
  name: 'tallies',
  // Change it with the tables and with what is counted.
  version: '7',

  async create(transaction) {
    for (const statement of TABLES) await transaction.$executeRawUnsafe(statement);
  },

  async update(transaction, { built, writtenArticles, removedArticles }) {
    if (built !== null) {
      await countAll(transaction);
      for (const statement of [BY_COUNT, ...OF_SOME_ROWS]) await transaction.$executeRawUnsafe(statement);
      return;
    }
    const writer = new TallyWriter(transaction);
    await takeAway(transaction, writer, [...writtenArticles, ...removedArticles].sort());
    await add(transaction, writer, [...writtenArticles].sort());
    await writer.flush();
  },
};
