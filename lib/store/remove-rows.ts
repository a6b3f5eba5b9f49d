import type { Transaction } from './database';

const BY_ARTICLE = [
  ...[
    'Section',
    'Block',
    'Credit',
    'PersonMention',
    'UnitMention',
    'TopicMention',
    'ArticleUnit',
    'ArticleTopic',
  ],
  ...['ArticlePerson', 'Appointment', 'Quote', 'Figure', 'Event'],
];
const BY_SOURCE = ['SourceStretch', 'SourcePiece', 'Message', 'Correction', 'Article'];

/** What a removal of sources concerns: permalinks of the stories, slugs of the records that these named. */
export interface Removed {
  articles: string[];
  units: string[];
  topics: string[];
  people: string[];
}

async function listSlugs(
  transaction: Transaction,
  table: string,
  column: string,
  articles: string,
): Promise<string[]> {
  const rows = await transaction.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT DISTINCT "${column}" AS "slug" FROM "${table}"
     WHERE "articleId" IN (SELECT value FROM json_each(?))`,
    articles,
  );
  return rows.map(({ slug }) => slug);
}

/** Deletes all rows of these sources. */
export async function removeSources(
  transaction: Transaction,
  sourceIds: readonly string[],
): Promise<Removed> {
  if (sourceIds.length === 0) return { articles: [], units: [], topics: [], people: [] };
  const sources = JSON.stringify(sourceIds);
  const rows = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM "Article" WHERE "sourceId" IN (SELECT value FROM json_each(?))`,
    sources,
  );
  const ids = rows.map(({ id }) => id);
  const articles = JSON.stringify(ids);
  const removed = {
    articles: ids,
    units: await listSlugs(transaction, 'ArticleUnit', 'unitSlug', articles),
    topics: await listSlugs(transaction, 'ArticleTopic', 'topicSlug', articles),
    people: await listSlugs(transaction, 'ArticlePerson', 'personSlug', articles),
  };
  for (const table of BY_ARTICLE) {
    await transaction.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE "articleId" IN (SELECT value FROM json_each(?))`,
      articles,
    );
  }
  for (const [table, column] of [...BY_SOURCE.map((name) => [name, 'sourceId']), ['Source', 'id']]) {
    await transaction.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
      sources,
    );
  }
  return removed;
}
