import { IS_AUTHOR } from '@/lib/author-roles';
import type { SearchableText } from '@/lib/search/part-builder';
import { type FacetKind, UNDATED } from '@/lib/search/story-columns';
import type { SqlSession } from './sql-session';
import { hashText } from './story-parts';

/** What a story is ordered and counted by, as the archive's tables have it. */
export interface StoryFacets {
  id: string;
  sortDate: string;
  dateAdded: string;
  facets: { kind: FacetKind; text: string }[];
}

/** A story with what is searched. */
export interface IndexedStory extends StoryFacets {
  text: SearchableText;
  textHash: string;
}

interface TextRow {
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  headings: string;
  authors: string;
  blocks: string;
}

interface FacetRow {
  id: string;
  sortDate: string;
  dateAdded: string;
  year: number | null;
  publication: string | null;
  sourceId: string;
  units: string;
  topics: string;
  people: string;
}

const TEXTS = `a."headline", a."kicker", a."deck",
    (SELECT json_group_array("heading") FROM "Section" WHERE "articleId" = a."id" AND "heading" IS NOT NULL) AS "headings",
    (SELECT json_group_array("name" ORDER BY "ordinal") FROM "Credit"
      WHERE "articleId" = a."id" AND ${IS_AUTHOR}) AS "authors",
    (SELECT json_group_array("text") FROM "Block" WHERE "articleId" = a."id") AS "blocks"`;
const FACETS = `a."id", a."sortDate", a."dateAdded", a."year", a."publication", a."sourceId",
    (SELECT json_group_array("unitSlug") FROM "ArticleUnit" WHERE "articleId" = a."id") AS "units",
    (SELECT json_group_array("topicSlug") FROM "ArticleTopic" WHERE "articleId" = a."id") AS "topics",
    (SELECT json_group_array(p."slug") FROM "ArticlePerson" AS ap JOIN "Person" AS p ON p."slug" = ap."personSlug"
      WHERE ap."articleId" = a."id" AND NOT p."private") AS "people"`;
const WANTED = 'FROM json_each(?) AS wanted JOIN "Article" AS a ON a."id" = wanted.value';

/** What the stories of these ids are counted by, in that order; ids that no story has are passed over. */
export async function readFacets(session: SqlSession, ids: readonly string[]): Promise<StoryFacets[]> {
  const rows = await session.$queryRawUnsafe<FacetRow[]>(`SELECT ${FACETS} ${WANTED}`, JSON.stringify(ids));
  return rows.map(toFacets);
}

/** The stories of these ids, in that order; ids that no story has are passed over. */
export async function readStories(session: SqlSession, ids: readonly string[]): Promise<IndexedStory[]> {
  const rows = await session.$queryRawUnsafe<(FacetRow & TextRow)[]>(
    `SELECT ${FACETS}, ${TEXTS} ${WANTED}`,
    JSON.stringify(ids),
  );
  return rows.map((row) => {
    const text = {
      headline: row.headline,
      heads: [row.kicker, row.deck, ...readTexts(row.headings), ...readTexts(row.authors)].filter(
        (head) => head !== null,
      ),
      body: readTexts(row.blocks),
    };
    return { ...toFacets(row), text, textHash: hashText(text) };
  });
}

function toFacets(row: FacetRow): StoryFacets {
  const { id, sortDate, dateAdded } = row;
  return { id, sortDate, dateAdded, facets: facetsOf(row) };
}

function facetsOf(row: FacetRow): StoryFacets['facets'] {
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
