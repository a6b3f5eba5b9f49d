import 'server-only';
import type { ReadRows } from './read-archive';
import type { PersonLink, Shared, TopicLink, TopicStatus, UnitLink } from './view-types';

/** Stories `s` (column `id`) as a table expression with one parameter. */
export interface StoriesOf {
  sql: string;
  parameter: string;
}

export const storiesOfUnit = (slug: string): StoriesOf => ({
  sql: `SELECT "articleId" AS "id" FROM "ArticleUnit" WHERE "unitSlug" = ?`,
  parameter: slug,
});

export const storiesOfTopic = (slug: string): StoriesOf => ({
  sql: `SELECT "articleId" AS "id" FROM "ArticleTopic" WHERE "topicSlug" = ?`,
  parameter: slug,
});

export const storiesOfPerson = (slug: string): StoriesOf => ({
  sql: `SELECT DISTINCT "articleId" AS "id" FROM "ArticlePerson" WHERE "personSlug" = ?`,
  parameter: slug,
});

interface SharedRow {
  slug: string;
  name: string;
  count: number;
}

/** Topics of these stories, most shared first. */
export async function readSharedTopics(
  rows: ReadRows,
  { sql, parameter }: StoriesOf,
  limit: number,
): Promise<Shared<TopicLink>[]> {
  const shared = await rows<SharedRow & { status: TopicStatus }>(
    `WITH s AS (${sql}) SELECT t."slug", t."name", t."status", COUNT(*) AS "count" FROM s
     JOIN "ArticleTopic" AS x ON x."articleId" = s."id" JOIN "Topic" AS t ON t."slug" = x."topicSlug"
     GROUP BY 1 ORDER BY "count" DESC, t."status", t."pinyin", t."slug" LIMIT ?`,
    parameter,
    limit,
  );
  return shared.map(({ slug, name, status, count }) => ({ record: { slug, name, status }, count }));
}

/** Units that these stories name themselves, most shared first. */
export async function readSharedUnits(
  rows: ReadRows,
  { sql, parameter }: StoriesOf,
  limit: number,
): Promise<Shared<UnitLink>[]> {
  const shared = await rows<SharedRow & { shortName: string }>(
    `WITH s AS (${sql}) SELECT u."slug", u."name", u."shortName", COUNT(*) AS "count" FROM s
     JOIN "ArticleUnit" AS x ON x."articleId" = s."id" AND x."direct" JOIN "Unit" AS u ON u."slug" = x."unitSlug"
     GROUP BY 1 ORDER BY "count" DESC, u."position" LIMIT ?`,
    parameter,
    limit,
  );
  return shared.map(({ slug, name, shortName, count }) => ({ record: { slug, name, shortName }, count }));
}

/** People of these stories who have a page, most shared first. */
export async function readSharedPeople(
  rows: ReadRows,
  { sql, parameter }: StoriesOf,
  limit: number,
): Promise<Shared<PersonLink>[]> {
  const shared = await rows<SharedRow>(
    `WITH s AS (${sql}) SELECT p."slug", p."name", COUNT(DISTINCT s."id") AS "count" FROM s
     JOIN "ArticlePerson" AS x ON x."articleId" = s."id"
     JOIN "Person" AS p ON p."slug" = x."personSlug" AND NOT p."private"
     GROUP BY 1 ORDER BY "count" DESC, p."pinyin", p."slug" LIMIT ?`,
    parameter,
    limit,
  );
  return shared.map(({ slug, name, count }) => ({ record: { slug, name }, count }));
}
