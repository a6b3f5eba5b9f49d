import 'server-only';
import { type Parameter, type ReadRows, readArchive } from './read-archive';
import { SUBTREE } from './unit-rows';

/** How much there is about a unit, its sub-units included but for the figures; the page's lists may show less. */
export interface UnitCounts {
  people: number;
  topics: number;
  /** Reported by the unit itself. */
  figures: number;
}

/** How much there is about a topic; the page's lists may show less. */
export interface TopicCounts {
  units: number;
  people: number;
  figures: number;
  quotes: number;
}

async function count(rows: ReadRows, sql: string, ...parameters: Parameter[]): Promise<number> {
  return (await rows<{ count: number }>(sql, ...parameters))[0]?.count ?? 0;
}

/** People seen at a unit, topics of its stories, figures it reported. */
export function getUnitCounts(slug: string): Promise<UnitCounts> {
  return readArchive(async (rows) => ({
    people: await count(
      rows,
      `${SUBTREE} SELECT COUNT(DISTINCT w."personSlug") AS "count" FROM "ArticlePerson" AS w
       JOIN "Person" AS p ON p."slug" = w."personSlug" AND NOT p."private"
       WHERE w."unitSlug" IN (SELECT "slug" FROM "subtree")`,
      slug,
    ),
    topics: await count(
      rows,
      `SELECT COUNT(DISTINCT t."topicSlug") AS "count" FROM "ArticleUnit" AS s
       JOIN "ArticleTopic" AS t ON t."articleId" = s."articleId" WHERE s."unitSlug" = ?`,
      slug,
    ),
    figures: await count(rows, `SELECT COUNT(*) AS "count" FROM "Figure" WHERE "unitSlug" = ?`, slug),
  }));
}

/** Units and people that a topic's stories name, the figures and quotes in them. */
export function getTopicCounts(slug: string): Promise<TopicCounts> {
  const ofStories = (column: string, table: string, condition: string) =>
    `SELECT COUNT(${column}) AS "count" FROM "ArticleTopic" AS s JOIN "${table}" AS f ON f."articleId" = s."articleId"
     ${condition} WHERE s."topicSlug" = ?`;
  return readArchive(async (rows) => ({
    units: await count(rows, ofStories('DISTINCT f."unitSlug"', 'ArticleUnit', `AND f."direct"`), slug),
    people: await count(
      rows,
      ofStories(
        'DISTINCT f."personSlug"',
        'ArticlePerson',
        `JOIN "Person" AS p ON p."slug" = f."personSlug" AND NOT p."private"`,
      ),
      slug,
    ),
    figures: await count(rows, ofStories('*', 'Figure', ''), slug),
    quotes: await count(rows, ofStories('*', 'Quote', `AND f."speaker" IS NOT NULL`), slug),
  }));
}
