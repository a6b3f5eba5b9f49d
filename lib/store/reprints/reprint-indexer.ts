import { sketchShingles } from '@/lib/reprints/shingles';
import { BulkWriter } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';
import type { Indexer } from '@/lib/store/indexers';
import { LEAST_LENGTH, readTexts, SET_PHRASE, SHARED_HASHES, toReprintRows } from './likeness';
import { writeAllReprints } from './write-all-reprints';

/** Stories that are compared at once; bounds memory. */
const BATCH = 200;

const STATEMENTS = [
  'DROP TABLE IF EXISTS "ReprintHash"',
  'DROP TABLE IF EXISTS "Reprint"',
  `CREATE TABLE "ReprintHash" ("hash" INTEGER NOT NULL, "articleId" TEXT NOT NULL,
     PRIMARY KEY ("hash", "articleId")) WITHOUT ROWID`,
  `CREATE TABLE "Reprint" ("articleId" TEXT NOT NULL, "otherId" TEXT NOT NULL, "likeness" REAL NOT NULL,
     PRIMARY KEY ("articleId", "otherId")) WITHOUT ROWID`,
];

const IN_BATCH = 'IN (SELECT value FROM json_each(?1))';

function* inBatches(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}

async function writeHashes(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const writer = new BulkWriter(transaction);
  for (const batch of inBatches(ids)) {
    const rows = (await readTexts(transaction, batch))
      .filter(({ text }) => text.length >= LEAST_LENGTH)
      .flatMap(({ id, text }) => sketchShingles(text).map((hash) => [hash, id]));
    await writer.add({ table: 'ReprintHash', columns: ['hash', 'articleId'], rows });
  }
  await writer.flush();
}

async function writePairs(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const writer = new BulkWriter(transaction);
  const done = new Set<string>();
  for (const batch of inBatches(ids)) {
    const pairs = await transaction.$queryRawUnsafe<{ a: string; b: string }[]>(
      `SELECT mine."articleId" AS "a", theirs."articleId" AS "b" FROM "ReprintHash" AS mine
       JOIN "ReprintHash" AS theirs ON theirs."hash" = mine."hash" AND theirs."articleId" <> mine."articleId"
       WHERE mine."articleId" ${IN_BATCH}
         AND (SELECT COUNT(*) FROM (SELECT 1 FROM "ReprintHash" AS each WHERE each."hash" = mine."hash"
              LIMIT ${SET_PHRASE + 1})) <= ${SET_PHRASE}
       GROUP BY 1, 2 HAVING COUNT(*) >= ${SHARED_HASHES} ORDER BY 1, 2`,
      JSON.stringify(batch),
    );
    const fresh = pairs.filter(({ a, b }) => {
      if (done.has(`${b} ${a}`)) return false;
      done.add(`${a} ${b}`);
      return true;
    });
    const named = [...new Set(fresh.flatMap(({ a, b }) => [a, b]))];
    const texts = new Map((await readTexts(transaction, named)).map(({ id, text }) => [id, text]));
    const rows = fresh.flatMap(({ a, b }) => toReprintRows(a, b, texts));
    await writer.add({ table: 'Reprint', columns: ['articleId', 'otherId', 'likeness'], rows });
  }
  await writer.flush();
}

/** 通稿: stories that are versions of one release, with the share of their words that both have. */
export const reprintIndexer: Indexer = {
  name: 'reprints',
  // Change it with the tables, the hashes or the thresholds.
  version: '1',

  async create(transaction) {
    for (const statement of STATEMENTS) await transaction.$executeRawUnsafe(statement);
  },

  async update(transaction, { built, writtenArticles, removedArticles }) {
    if (built !== null) {
      await writeAllReprints(transaction, built.sketches);
      return;
    }
    const touched = JSON.stringify([...writtenArticles, ...removedArticles]);
    for (const condition of [
      `"ReprintHash" WHERE "articleId"`,
      `"Reprint" WHERE "articleId"`,
      `"Reprint" WHERE "otherId"`,
    ])
      await transaction.$executeRawUnsafe(`DELETE FROM ${condition} ${IN_BATCH}`, touched);
    const written = [...writtenArticles].sort();
    await writeHashes(transaction, written);
    await writePairs(transaction, written);
  },
};
