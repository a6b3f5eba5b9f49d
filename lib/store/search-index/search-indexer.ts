import { FACET_KINDS } from '@/lib/search/story-columns';
import type { Indexer } from '@/lib/store/indexers';
import { createStatements } from './search-tables';
import type { SqlSession } from './sql-session';
import { updateAuthorNames } from './write-author-names';
import { indexAllNames, updateNames } from './write-names';
import { updateStories } from './write-stories';

/** The search index: stories by what they say, records by their names. */
export const searchIndexer: Indexer = {
  name: 'search',
  // Change it with the tables, the keys, the folding, the postings' form or the field weights.
  version: '7',

  async create(transaction) {
    for (const statement of createStatements) await transaction.$executeRawUnsafe(statement);
  },

  async update(transaction, changes) {
    if (changes.built !== null) {
      await changes.built.stories.finish();
      for (const kind of ['unit', 'topic', 'person'] as const) await indexAllNames(transaction, kind);
      await updateAuthorNames(transaction);
      return;
    }
    await updateStories(transaction, [...changes.writtenArticles, ...changes.removedArticles]);
    await updateStories(transaction, await listRevealed(transaction, changes.people));
    if (changes.writtenArticles.length + changes.removedArticles.length > 0)
      await updateAuthorNames(transaction);
    await updateNames(transaction, 'unit', changes.units);
    await updateNames(transaction, 'topic', changes.topics);
    await updateNames(transaction, 'person', changes.people);
  },
};

/**
 * Stories that were not written, but name somebody who got or lost a page: whether a person is private depends on all
 * stories.
 */
async function listRevealed(session: SqlSession, people: readonly string[]): Promise<string[]> {
  const rows = await session.$queryRawUnsafe<{ id: string }[]>(
    `SELECT DISTINCT ap."articleId" AS "id" FROM json_each(?2) AS touched
      JOIN "Person" AS p ON p."slug" = touched.value
      JOIN "ArticlePerson" AS ap ON ap."personSlug" = p."slug"
      LEFT JOIN "SearchValue" AS v ON v."kind" = ?1 AND v."text" = p."slug"
      WHERE coalesce(v."stories", 0) <> CASE WHEN p."private" THEN 0 ELSE p."articleCount" END`,
    FACET_KINDS.indexOf('person'),
    JSON.stringify(people),
  );
  return rows.map((row) => row.id);
}
