import 'server-only';
import { IS_AUTHOR } from '@/lib/author-roles';
import type { HarvestedStory } from './harvest';
import type { ReadRows } from './read-archive';

type Names = Map<string, string[]>;

interface NameRow {
  articleId: string;
  name: string;
}

function toNames(rows: readonly NameRow[]): Names {
  const names: Names = new Map();
  for (const { articleId, name } of rows) {
    const known = names.get(articleId);
    if (known === undefined) names.set(articleId, [name]);
    else known.push(name);
  }
  return names;
}

const IDS = '(SELECT value FROM json_each(?))';

const AUTHORS = `SELECT "articleId", "name" FROM "Credit"
  WHERE "articleId" IN ${IDS} AND ${IS_AUTHOR} ORDER BY "articleId", "ordinal"`;

const UNITS = `SELECT x."articleId", u."name" FROM "ArticleUnit" AS x JOIN "Unit" AS u ON u."slug" = x."unitSlug"
  WHERE x."articleId" IN ${IDS} AND x."direct" ORDER BY x."articleId", x."place", u."slug"`;

const TOPICS = `SELECT x."articleId", t."name" FROM "ArticleTopic" AS x JOIN "Topic" AS t ON t."slug" = x."topicSlug"
  WHERE x."articleId" IN ${IDS} ORDER BY x."articleId", x."place", t."slug"`;

const STORIES = `SELECT a."id", a."sourceId", a."title", a."deck", a."opening", a."publication", a."published",
    s."publisher", s."url" AS "sourceUrl", s."rights"
  FROM "Article" AS a JOIN "Source" AS s ON s."id" = a."sourceId" WHERE a."id" IN ${IDS}`;

/** What a harvester is told of these stories, by id. */
export async function readHarvestedStories(
  rows: ReadRows,
  ids: readonly string[],
): Promise<Map<string, HarvestedStory>> {
  const parameter = JSON.stringify(ids);
  const authors = toNames(await rows<NameRow>(AUTHORS, parameter));
  const units = toNames(await rows<NameRow>(UNITS, parameter));
  const topics = toNames(await rows<NameRow>(TOPICS, parameter));
  const stories = await rows<Omit<HarvestedStory, 'authors' | 'units' | 'topics'>>(STORIES, parameter);
  return new Map(
    stories.map((story) => [
      story.id,
      {
        ...story,
        authors: authors.get(story.id) ?? [],
        units: units.get(story.id) ?? [],
        topics: topics.get(story.id) ?? [],
      },
    ]),
  );
}

/** Slugs of the stories' units, those above them included, and of their topics; both by slug. */
export async function readSets(
  rows: ReadRows,
  ids: readonly string[],
): Promise<{ units: Names; topics: Names }> {
  const parameter = JSON.stringify(ids);
  const read = (table: string, slug: string) =>
    rows<NameRow>(
      `SELECT "articleId", "${slug}" AS "name" FROM "${table}" WHERE "articleId" IN ${IDS} ORDER BY "articleId", "${slug}"`,
      parameter,
    );
  return {
    units: toNames(await read('ArticleUnit', 'unitSlug')),
    topics: toNames(await read('ArticleTopic', 'topicSlug')),
  };
}
