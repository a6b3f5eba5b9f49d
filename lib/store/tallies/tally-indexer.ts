import { BulkWriter } from '../bulk-rows';
import type { Transaction } from '../database';
import type { Indexer } from '../indexers';
import { countStory, type TallyKey } from './count-story';
import { readStoryFacts, type StoryFacts } from './story-facts';

const TABLES = [
  `DROP TABLE IF EXISTS "Tally"`,
  `DROP TABLE IF EXISTS "TallyStory"`,
  // In the order of its key: one scope's facet lies together, and needs no second copy of it.
  `CREATE TABLE "Tally" ("scope" TEXT NOT NULL, "key" TEXT NOT NULL, "facet" TEXT NOT NULL, "value" TEXT NOT NULL,
     "count" INTEGER NOT NULL, PRIMARY KEY ("scope", "key", "facet", "value")) WITHOUT ROWID`,
  // What a story added, to be taken away when it goes.
  `CREATE TABLE "TallyStory" ("articleId" TEXT NOT NULL PRIMARY KEY, "facts" TEXT NOT NULL) WITHOUT ROWID`,
];

/** A facet's largest values first. */
const BY_COUNT = `CREATE INDEX "Tally_count" ON "Tally" ("scope", "key", "facet", "count" DESC, "value")`;

/** Quotes that somebody says, newest first: the list leaves out the others, and would have to look at each. */
const ATTRIBUTED = [
  `DROP INDEX IF EXISTS "Quote_attributed"`,
  `CREATE INDEX "Quote_attributed" ON "Quote" ("sortDate" DESC, "articleId", "ordinal", "speaker")
     WHERE "speaker" IS NOT NULL`,
];

const STORIES_A_BATCH = 500;
/** Counters in memory before they are added to the table. */
const COUNTERS = 150_000;
const COUNTERS_A_STATEMENT = 2_000;

/** Differences to the tallies, added to the table in chunks. */
class TallyWriter {
  readonly #transaction: Transaction;
  readonly #counters = new Map<string, number>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** `sign` -1 takes away what a story added. */
  async count(story: StoryFacts, sign: 1 | -1): Promise<void> {
    for (const [key, count] of countStory(story)) {
      const name = JSON.stringify(key);
      this.#counters.set(name, (this.#counters.get(name) ?? 0) + sign * count);
    }
    if (this.#counters.size >= COUNTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = [...this.#counters].filter(([, count]) => count !== 0);
    this.#counters.clear();
    if (rows.length === 0) return;
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    for (let at = 0; at < rows.length; at += COUNTERS_A_STATEMENT) {
      await this.#add(rows.slice(at, at + COUNTERS_A_STATEMENT));
    }
  }

  async #add(rows: readonly [name: string, count: number][]): Promise<void> {
    const json = `[${rows.map(([name, count]) => `[${name.slice(1, -1)},${count}]`).join(',')}]`;
    await this.#transaction.$executeRawUnsafe(
      `INSERT INTO "Tally" ("scope", "key", "facet", "value", "count")
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE TRUE
       ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
      json,
    );
    const less = rows.filter(([, count]) => count < 0).map(([name]) => JSON.parse(name) as TallyKey);
    await this.#transaction.$executeRawUnsafe(
      `DELETE FROM "Tally" WHERE "count" = 0 AND ("scope", "key", "facet", "value") IN (
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?))`,
      JSON.stringify(less),
    );
  }
}

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
  for (const batch of inBatches(ids)) {
    const facts = await readStoryFacts(transaction, batch);
    for (const story of facts) await writer.count(story, 1);
    const rows = facts.map((story) => [story.id, JSON.stringify(story)]);
    await stories.add({ table: 'TallyStory', columns: ['articleId', 'facts'], rows });
  }
  await stories.flush();
}

/**
 * Counts that pages show and that a query would have to make from every story of a unit, a topic or a year. A seed
 * takes away what its stories added before and adds what they add now, however many others there are.
 */
export const tallyIndexer: Indexer = {
  name: 'tallies',
  // Change it with the tables and with what is counted.
  version: '4',

  async create(transaction) {
    for (const statement of [...TABLES, ...ATTRIBUTED]) await transaction.$executeRawUnsafe(statement);
  },

  async update(transaction, { full, writtenArticles, removedArticles }) {
    const writer = new TallyWriter(transaction);
    if (full) {
      const all = await transaction.$queryRawUnsafe<{ id: string }[]>(
        `SELECT "id" FROM "Article" ORDER BY "id"`,
      );
      await add(
        transaction,
        writer,
        all.map(({ id }) => id),
      );
      await writer.flush();
      await transaction.$executeRawUnsafe(BY_COUNT);
      return;
    }
    await takeAway(transaction, writer, [...writtenArticles, ...removedArticles].sort());
    await add(transaction, writer, [...writtenArticles].sort());
    await writer.flush();
  },
};
