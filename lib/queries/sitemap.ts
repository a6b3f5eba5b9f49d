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

/** The time of the last change of a record's stories, as the seed has counted them. */
const changedOf = (scope: 'unit' | 'topic' | 'person') =>
  `(SELECT "value" FROM "Tally" WHERE "scope" = '${scope}' AND "key" = r."slug" AND "facet" = 'changed'
    ORDER BY "value" DESC LIMIT 1)`;

const listOf = (table: string, scope: 'unit' | 'topic' | 'person', condition = '') =>
  `SELECT r."slug" AS "id", ${changedOf(scope)} AS "changed" FROM "${table}" AS r ${condition}
   ORDER BY r."slug" LIMIT ? OFFSET ?`;

/** By id or slug; the archive grows at no particular end, but a story keeps its neighbours. */
const RECORDS: Record<SitemapKind, { count: string; list: string }> = {
  articles: {
    count: `SELECT COUNT(*) AS "count" FROM "Article"`,
    // The ids first, from their index alone: the rows before the page are not touched.
    list: `SELECT a."id", a."dateChanged" AS "changed" FROM "Article" AS a
      WHERE a."id" IN (SELECT "id" FROM "Article" ORDER BY "id" LIMIT ? OFFSET ?) ORDER BY a."id"`,
  },
  units: { count: `SELECT COUNT(*) AS "count" FROM "Unit"`, list: listOf('Unit', 'unit') },
  topics: { count: `SELECT COUNT(*) AS "count" FROM "Topic"`, list: listOf('Topic', 'topic') },
  people: {
    count: `SELECT COUNT(*) AS "count" FROM "Person" WHERE NOT "private"`,
    list: listOf('Person', 'person', 'WHERE NOT r."private"'),
  },
  sources: {
    count: `SELECT COUNT(*) AS "count" FROM "Source"`,
    list: `SELECT s."id", MAX(s."dateAdded", COALESCE((SELECT MAX(a."dateChanged") FROM "Article" AS a
        WHERE a."sourceId" = s."id"), '')) AS "changed"
      FROM "Source" AS s WHERE s."id" IN (SELECT "id" FROM "Source" ORDER BY "id" LIMIT ? OFFSET ?) ORDER BY s."id"`,
  },
};

const KINDS = Object.keys(RECORDS) as SitemapKind[];

/** Whether a sitemap of that name exists: it comes from an address. */
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
