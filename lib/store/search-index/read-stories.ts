import { createHash } from 'node:crypto';
import type { SearchableText } from '@/lib/search/part-builder';
import { type FacetKind, UNDATED } from '@/lib/search/story-columns';
import type { SqlSession } from './sql-session';

/** A story as the archive's tables have it: what is searched, and what it is ordered and counted by. */
export interface IndexedStory {
  id: string;
  sortDate: string;
  dateAdded: string;
  text: SearchableText;
  textHash: string;
  facets: { kind: FacetKind; text: string }[];
}

interface Row {
  id: string;
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  headings: string;
  blocks: string;
  sortDate: string;
  dateAdded: string;
  year: number | null;
  publication: string | null;
  sourceId: string;
  units: string;
  topics: string;
  people: string;
}

const selectStories = `SELECT a."id", a."headline", a."kicker", a."deck", a."sortDate", a."dateAdded", a."year", a."publication",
    a."sourceId",
    (SELECT json_group_array("heading") FROM "Section" WHERE "articleId" = a."id" AND "heading" IS NOT NULL) AS "headings",
    (SELECT json_group_array("text") FROM "Block" WHERE "articleId" = a."id") AS "blocks",
    (SELECT json_group_array("unitSlug") FROM "ArticleUnit" WHERE "articleId" = a."id") AS "units",
    (SELECT json_group_array("topicSlug") FROM "ArticleTopic" WHERE "articleId" = a."id") AS "topics",
    (SELECT json_group_array(p."slug") FROM "ArticlePerson" AS ap JOIN "Person" AS p ON p."slug" = ap."personSlug"
      WHERE ap."articleId" = a."id" AND NOT p."private") AS "people"
  FROM json_each(?) AS wanted JOIN "Article" AS a ON a."id" = wanted.value`;

/** The stories of these ids, in that order; ids that no story has are passed over. */
export async function readStories(session: SqlSession, ids: readonly string[]): Promise<IndexedStory[]> {
  const rows = await session.$queryRawUnsafe<Row[]>(selectStories, JSON.stringify(ids));
  return rows.map((row) => {
    const text = {
      headline: row.headline,
      heads: [row.kicker, row.deck, ...readTexts(row.headings)].filter((head) => head !== null),
      body: readTexts(row.blocks),
    };
    const { id, sortDate, dateAdded } = row;
    return { id, sortDate, dateAdded, text, textHash: hashText(text), facets: facetsOf(row) };
  });
}

function facetsOf(row: Row): IndexedStory['facets'] {
  const each = (kind: FacetKind, texts: string[]) => [...new Set(texts)].map((text) => ({ kind, text }));
  return [
    ...each('year', [row.year === null ? UNDATED : String(row.year)]),
    ...each('unit', readTexts(row.units)),
    ...each('topic', readTexts(row.topics)),
    ...each('person', readTexts(row.people)),
    ...each('publication', row.publication === null ? [] : [row.publication]),
    ...each('source', [row.sourceId]),
  ];
}

function readTexts(json: string): string[] {
  return JSON.parse(json) as string[];
}

function hashText(text: SearchableText): string {
  return createHash('sha1').update(JSON.stringify(text)).digest('base64url');
}
