import 'server-only';
import { type ReadRows, readArchive } from './read-archive';

export type SitemapKind = 'articles' | 'units' | 'topics' | 'people' | 'sources';

export interface SitemapRecord {
  /** Id or slug: the last part of its address. */
  id: string;
  /** ISO time, UTC, of the last change of it or of a story in it. */
  changed: string | null;
}

export interface SitemapSize {
  kind: SitemapKind;
  records: number;
}

/** By id or slug; the archive grows at no particular end, but a story keeps its neighbours. */
const RECORDS: Record<SitemapKind, { count: string; list: string }> = {
  articles: {
    count: `SELECT COUNT(*) AS "count" FROM "Article"`,
    list: `SELECT "id", "dateChanged" AS "changed" FROM "Article" ORDER BY "id" LIMIT ? OFFSET ?`,
  },
  units: {
    count: `SELECT COUNT(*) AS "count" FROM "Unit"`,
    list: `SELECT u."slug" AS "id", (SELECT MAX(a."dateChanged") FROM "ArticleUnit" AS x
        JOIN "Article" AS a ON a."id" = x."articleId" WHERE x."unitSlug" = u."slug") AS "changed"
      FROM "Unit" AS u ORDER BY u."slug" LIMIT ? OFFSET ?`,
  },
  topics: {
    count: `SELECT COUNT(*) AS "count" FROM "Topic"`,
    list: `SELECT t."slug" AS "id", (SELECT MAX(a."dateChanged") FROM "ArticleTopic" AS x
        JOIN "Article" AS a ON a."id" = x."articleId" WHERE x."topicSlug" = t."slug") AS "changed"
      FROM "Topic" AS t ORDER BY t."slug" LIMIT ? OFFSET ?`,
  },
  people: {
    count: `SELECT COUNT(*) AS "count" FROM "Person" WHERE NOT "private"`,
    list: `SELECT p."slug" AS "id", (SELECT MAX(a."dateChanged") FROM "ArticlePerson" AS x
        JOIN "Article" AS a ON a."id" = x."articleId" WHERE x."personSlug" = p."slug") AS "changed"
      FROM "Person" AS p WHERE NOT p."private" ORDER BY p."slug" LIMIT ? OFFSET ?`,
  },
  sources: {
    count: `SELECT COUNT(*) AS "count" FROM "Source"`,
    list: `SELECT s."id", MAX(s."dateAdded", COALESCE((SELECT MAX(a."dateChanged") FROM "Article" AS a
        WHERE a."sourceId" = s."id"), '')) AS "changed"
      FROM "Source" AS s ORDER BY s."id" LIMIT ? OFFSET ?`,
  },
};

const KINDS = Object.keys(RECORDS) as SitemapKind[];

export function isSitemapKind(name: string): name is SitemapKind {
  return Object.hasOwn(RECORDS, name);
}

async function countOf(rows: ReadRows, kind: SitemapKind): Promise<number> {
  return Number((await rows<{ count: number }>(RECORDS[kind].count))[0]?.count ?? 0);
}

/** How many pages of records there are, and when any of them last changed (null in an empty archive). */
export function getSitemapSizes(): Promise<{ sizes: SitemapSize[]; changed: string | null }> {
  return readArchive(async (rows) => {
    const sizes: SitemapSize[] = [];
    for (const kind of KINDS) sizes.push({ kind, records: await countOf(rows, kind) });
    const latest = await rows<{ changed: string | null }>(
      `SELECT MAX("dateChanged") AS "changed" FROM "Article"`,
    );
    return { sizes, changed: latest[0]?.changed ?? null };
  });
}

/** The records of one sitemap. */
export function listSitemapRecords(
  kind: SitemapKind,
  offset: number,
  limit: number,
): Promise<SitemapRecord[]> {
  return readArchive((rows) => rows<SitemapRecord>(RECORDS[kind].list, limit, offset));
}
