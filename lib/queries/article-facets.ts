import 'server-only';
import { type ArticleFilter, selectArticles, toWhere } from './article-selection';
import type { ArticleFacets, FacetValue } from './articles';
import { type ReadRows, readArchive } from './read-archive';

const LIMIT = 12;

/** How each facet's values and labels come from a story `h.id` with its date `h.date`. */
const FACETS = {
  years: {
    own: 'year',
    value: `CASE h."date" WHEN '' THEN 'undated' ELSE substr(h."date", 1, 4) END`,
    label: `CASE h."date" WHEN '' THEN '未注日期' ELSE substr(h."date", 1, 4) || '年' END`,
    join: '',
    order: `"value" DESC`,
  },
  units: {
    own: 'unit',
    value: 'u."slug"',
    label: 'u."name"',
    join: 'JOIN "ArticleUnit" AS x ON x."articleId" = h."id" JOIN "Unit" AS u ON u."slug" = x."unitSlug"',
    order: `"count" DESC, u."position"`,
  },
  topics: {
    own: 'topic',
    value: 't."slug"',
    label: 't."name"',
    join: 'JOIN "ArticleTopic" AS x ON x."articleId" = h."id" JOIN "Topic" AS t ON t."slug" = x."topicSlug"',
    order: `"count" DESC, t."pinyin", t."slug"`,
  },
  people: {
    own: 'person',
    value: 'p."slug"',
    label: 'p."name"',
    join: `JOIN "ArticlePerson" AS x ON x."articleId" = h."id"
      JOIN "Person" AS p ON p."slug" = x."personSlug" AND NOT p."private"`,
    order: `"count" DESC, p."pinyin", p."slug"`,
  },
  publications: {
    own: 'publication',
    value: 'a."publication"',
    label: 'a."publication"',
    join: 'JOIN "Article" AS a ON a."id" = h."id" AND a."publication" IS NOT NULL',
    order: `"count" DESC, "value"`,
  },
  sources: {
    own: 'source',
    value: 'a."sourceId"',
    label: 'a."sourceId"',
    join: 'JOIN "Article" AS a ON a."id" = h."id"',
    order: `"count" DESC, "value"`,
  },
} as const satisfies Record<keyof ArticleFacets, Record<string, string> & { own: keyof ArticleFilter }>;

/** The same for a list without filters: counts that the seed has made already. */
const WHOLE: Partial<Record<keyof ArticleFacets, string>> = {
  units: `SELECT "slug" AS "value", "name" AS "label", "articleCountDeep" AS "count" FROM "Unit"
    ORDER BY "articleCountDeep" DESC, "position" LIMIT ?`,
  topics: `SELECT "slug" AS "value", "name" AS "label", "articleCount" AS "count" FROM "Topic"
    ORDER BY "articleCount" DESC, "pinyin", "slug" LIMIT ?`,
  people: `SELECT "slug" AS "value", "name" AS "label", "articleCount" AS "count" FROM "Person"
    WHERE NOT "private" ORDER BY "articleCount" DESC, "pinyin", "slug" LIMIT ?`,
};

async function readFacet(
  rows: ReadRows,
  name: keyof ArticleFacets,
  filter: ArticleFilter,
  limit: number,
): Promise<FacetValue[]> {
  const { own, value, label, join, order } = FACETS[name];
  const others = { ...filter, [own]: undefined };
  const whole = WHOLE[name];
  if (whole !== undefined && Object.values(others).every((set) => set === undefined)) {
    return rows<FacetValue>(whole, limit);
  }
  const { from, id, date, conditions, parameters } = selectArticles(others);
  return rows<FacetValue>(
    `WITH h AS (SELECT ${id} AS "id", ${date} AS "date" FROM ${from}${toWhere(conditions)})
     SELECT ${value} AS "value", ${label} AS "label", COUNT(DISTINCT h."id") AS "count" FROM h ${join}
     GROUP BY 1 ORDER BY ${order} LIMIT ?`,
    ...parameters,
    limit,
  );
}

/** Counts for the filter's links: years newest first, the others most stories first, at most `limit` values each. */
export function listArticleFacets(filter: ArticleFilter, limit = LIMIT): Promise<ArticleFacets> {
  const facet = (rows: ReadRows, name: keyof ArticleFacets) =>
    readFacet(rows, name, filter, name === 'years' ? Math.max(limit, 200) : limit);
  return readArchive(async (rows) => ({
    years: await facet(rows, 'years'),
    units: await facet(rows, 'units'),
    topics: await facet(rows, 'topics'),
    people: await facet(rows, 'people'),
    publications: await facet(rows, 'publications'),
    sources: await facet(rows, 'sources'),
  }));
}
