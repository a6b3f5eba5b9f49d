import type { Transaction } from '@/lib/store/database';
import type { StorySets } from './ledger-lines';

const TABLE = 'temp."FormerSet"';

const COPIES = [
  `INSERT OR IGNORE INTO ${TABLE} SELECT "articleId", 'unit', "unitSlug" FROM "ArticleUnit"`,
  `INSERT OR IGNORE INTO ${TABLE} SELECT "articleId", 'topic', "topicSlug" FROM "ArticleTopic"`,
];

/**
 * What units and topics stories named before this seed, for those that turn out to be gone: their rows are deleted
 * before that is known.
 *
 * A harvester that follows one set must learn of the stories that left it (OAI-PMH, deleted records).
 */
export class FormerSets {
  readonly #transaction: Transaction;

  private constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  static async open(transaction: Transaction): Promise<FormerSets> {
    await transaction.$executeRawUnsafe(`DROP TABLE IF EXISTS ${TABLE}`);
    await transaction.$executeRawUnsafe(
      `CREATE TABLE ${TABLE} ("articleId" TEXT, "kind" TEXT, "slug" TEXT, PRIMARY KEY ("articleId", "kind", "slug")) WITHOUT ROWID`,
    );
    return new FormerSets(transaction);
  }

  /** To be called before all tables are made anew; without tables of before there is nothing to keep. */
  async keepAll(): Promise<void> {
    const tables = await this.#transaction.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "sqlite_master" WHERE "type" = 'table' AND "name" IN ('ArticleUnit', 'ArticleTopic')`,
    );
    if (tables.length < COPIES.length) return;
    for (const copy of COPIES) await this.#transaction.$executeRawUnsafe(copy);
  }

  /** To be called before the rows of these sources are deleted. */
  async keepOf(sourceIds: readonly string[]): Promise<void> {
    if (sourceIds.length === 0) return;
    for (const copy of COPIES) {
      await this.#transaction.$executeRawUnsafe(
        `${copy} WHERE "articleId" IN (SELECT "id" FROM "Article"
           WHERE "sourceId" IN (SELECT value FROM json_each(?)))`,
        JSON.stringify(sourceIds),
      );
    }
  }

  /** The sets that a story was in, both by slug; nothing where it had no rows before. */
  async of(articleId: string): Promise<{ sets?: StorySets }> {
    const rows = await this.#transaction.$queryRawUnsafe<{ kind: string; slug: string }[]>(
      `SELECT "kind", "slug" FROM ${TABLE} WHERE "articleId" = ? ORDER BY "slug"`,
      articleId,
    );
    if (rows.length === 0) return {};
    const slugsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ slug }) => slug);
    return { sets: { units: slugsOf('unit'), topics: slugsOf('topic') } };
  }

  async close(): Promise<void> {
    await this.#transaction.$executeRawUnsafe(`DROP TABLE ${TABLE}`);
  }
}
