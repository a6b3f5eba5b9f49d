import 'server-only';
import type { Parameter, ReadRows } from './read-archive';
import type { PersonLink, Shared, TopicLink, TopicStatus, UnitLink } from './view-types';

/** A unit is named most together with its own sub-units: how many of them may stand before the first other one. */
const REACH = 400;

/** What some stories share: for each kind of record, SQL that gives `value` and `count`, most first. */
export interface SharedOf {
  topic: CountSql;
  /** As the stories name them. */
  named: CountSql;
  person: CountSql;
}

interface CountSql {
  sql: string;
  parameters: Parameter[];
}

/** The counts are more than are asked for: private persons, and units of the same line, are left out afterwards. */
const MORE = 4;

const fromTally = (scope: 'unit' | 'topic', key: string, facet: string): CountSql => ({
  sql: `SELECT "value", "count" FROM "Tally" WHERE "scope" = ? AND "key" = ? AND "facet" = ?
    ORDER BY "count" DESC, "value"`,
  parameters: [scope, key, facet],
});

/** What the stories of a unit (with its sub-units) or a topic share, as the seed has counted it. */
export const sharedInStoriesOf = (scope: 'unit' | 'topic', slug: string): SharedOf => ({
  topic: fromTally(scope, slug, 'topic'),
  named: fromTally(scope, slug, 'named'),
  person: fromTally(scope, slug, 'person'),
});

/** The topics that paragraphs name beside a unit or its sub-units. */
export const besideUnit = (slug: string): Pick<SharedOf, 'topic'> => ({
  topic: fromTally('unit', slug, 'beside'),
});

/** Units that paragraphs name beside a topic, most stories first; the count is that with their sub-units. */
export async function readUnitsBeside(
  rows: ReadRows,
  topic: string,
  limit: number,
): Promise<Shared<UnitLink>[]> {
  const shared = await rows<SharedRow & { shortName: string }>(
    `SELECT u."slug", u."name", u."shortName", d."count"
     FROM (SELECT "value", "count" FROM "Tally" WHERE "scope" = 'topic' AND "key" = ? AND "facet" = 'besideNamed'
       ORDER BY "count" DESC, "value" LIMIT ?) AS c
     JOIN "Tally" AS d ON d."scope" = 'topic' AND d."key" = ? AND d."facet" = 'beside' AND d."value" = c."value"
     JOIN "Unit" AS u ON u."slug" = c."value" ORDER BY d."count" DESC, c."count" DESC, u."position" LIMIT ?`,
    topic,
    limit * MORE,
    topic,
    limit,
  );
  return shared.map(({ slug, name, shortName, count }) => ({ record: { slug, name, shortName }, count }));
}

const fromStories = (person: string, table: string, column: string, condition = ''): CountSql => ({
  sql: `SELECT x."${column}" AS "value", COUNT(DISTINCT x."articleId") AS "count" FROM "${table}" AS x
    WHERE x."articleId" IN (SELECT "articleId" FROM "ArticlePerson" WHERE "personSlug" = ?) ${condition}
    GROUP BY 1 ORDER BY 2 DESC, 1`,
  parameters: [person],
});

/** What the stories of a person share; they are few enough to be counted when asked. */
export const sharedWithPerson = (slug: string): SharedOf => ({
  topic: fromStories(slug, 'ArticleTopic', 'topicSlug'),
  named: fromStories(slug, 'ArticleUnit', 'unitSlug', 'AND x."direct"'),
  person: fromStories(slug, 'ArticlePerson', 'personSlug'),
});

interface SharedRow {
  slug: string;
  name: string;
  count: number;
}

/** Topics of these stories, most shared first. */
export async function readSharedTopics(
  rows: ReadRows,
  { topic }: Pick<SharedOf, 'topic'>,
  limit: number,
): Promise<Shared<TopicLink>[]> {
  const shared = await rows<SharedRow & { status: TopicStatus }>(
    `SELECT t."slug", t."name", t."status", c."count" FROM (${topic.sql} LIMIT ?) AS c
     JOIN "Topic" AS t ON t."slug" = c."value" ORDER BY c."count" DESC, t."status", t."pinyin", t."slug" LIMIT ?`,
    ...topic.parameters,
    limit * MORE,
    limit,
  );
  return shared.map(({ slug, name, status, count }) => ({ record: { slug, name, status }, count }));
}

/** Units that these stories name themselves, most shared first; `outside`: none whose place in the tree lies there. */
export async function readSharedUnits(
  rows: ReadRows,
  { named }: SharedOf,
  limit: number,
  outside: readonly [first: number, last: number] = [1, 0],
): Promise<Shared<UnitLink>[]> {
  const shared = await rows<SharedRow & { shortName: string }>(
    `SELECT u."slug", u."name", u."shortName", c."count" FROM (${named.sql} LIMIT ?) AS c
     JOIN "Unit" AS u ON u."slug" = c."value" WHERE u."position" NOT BETWEEN ? AND ?
     ORDER BY c."count" DESC, u."position" LIMIT ?`,
    ...named.parameters,
    limit * MORE + REACH,
    ...outside,
    limit,
  );
  return shared.map(({ slug, name, shortName, count }) => ({ record: { slug, name, shortName }, count }));
}

/** People of these stories who have a page, most shared first. */
export async function readSharedPeople(
  rows: ReadRows,
  { person }: SharedOf,
  limit: number,
): Promise<Shared<PersonLink>[]> {
  const shared = await rows<SharedRow>(
    `SELECT p."slug", p."name", c."count" FROM (${person.sql} LIMIT ?) AS c
     JOIN "Person" AS p ON p."slug" = c."value" AND NOT p."private"
     ORDER BY c."count" DESC, p."pinyin", p."slug" LIMIT ?`,
    ...person.parameters,
    limit * MORE,
    limit,
  );
  return shared.map(({ slug, name, count }) => ({ record: { slug, name }, count }));
}
