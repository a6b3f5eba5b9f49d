import 'server-only';
import { cache } from 'react';
import { FIGURES, type FigureRow, QUOTES, type QuoteRow, toFigure, toQuote } from './fact-places';
import { type Parameter, type ReadRows, readArchive } from './read-archive';
import type { FigureView, PersonLink, QuoteView, Shared } from './view-types';

/** Facts of a topic's stories: those of paragraphs that name it apart from the others. */
export interface Beside<Fact> {
  /** 同段, newest first; the first few. */
  beside: Fact[];
  /** How many there are; null where the topic has more stories than are looked through. */
  besideCount: number | null;
  /** 同篇 in other paragraphs, newest first; the first few. */
  elsewhere: Fact[];
}

export interface TopicFacts {
  figures: Beside<FigureView>;
  quotes: Beside<QuoteView>;
  /** People with a page whom a paragraph names beside the topic, in how many stories. */
  people: Shared<PersonLink>[];
}

const STORIES = 500;
const SHOWN = 12;

/** The newest stories of a topic; parameters: slug, how many. */
const NEWEST = `SELECT "articleId", "sortDate" FROM "ArticleTopic" WHERE "topicSlug" = ?
  ORDER BY "sortDate" DESC, "articleId" LIMIT ?`;

/**
 * Facts `g` of these stories and others of the oldest one's day; parameters: slug, slug, how many before, slug. The
 * stories `x` come by date from their index, so that a list ends where it has enough.
 */
const factsOf = (table: 'Figure' | 'Quote') => `FROM "ArticleTopic" AS x
  CROSS JOIN "${table}" AS g ON g."articleId" = x."articleId"
  WHERE x."topicSlug" = ? AND x."sortDate" >= COALESCE((
    SELECT "sortDate" FROM "ArticleTopic" WHERE "topicSlug" = ?
    ORDER BY "sortDate" DESC, "articleId" LIMIT 1 OFFSET ?), '')
  ${table === 'Quote' ? 'AND g."speaker" IS NOT NULL' : ''}
  AND EXISTS (SELECT 1 FROM "TopicMention" AS m WHERE m."topicSlug" = ? AND m."articleId" = g."articleId"
    AND m."field" = 'block' AND m."at" = g."block")`;

async function readBeside<Row, Fact>(
  rows: ReadRows,
  [table, sql, toFact]: [table: 'Figure' | 'Quote', sql: string, toFact: (row: Row) => Fact],
  slug: string,
  isWhole: boolean,
): Promise<Beside<Fact>> {
  const keys: Parameter[] = [slug, slug, STORIES - 1, slug];
  const list = async (isBeside: 0 | 1) =>
    (
      await rows<Row>(
        `${sql} WHERE (f."articleId", f."ordinal") IN (SELECT g."articleId", g."ordinal" ${factsOf(table)} = ?
           ORDER BY x."sortDate" DESC, x."articleId", g."ordinal" LIMIT ?)
         ORDER BY f."sortDate" DESC, f."articleId", f."ordinal"`,
        ...keys,
        isBeside,
        SHOWN,
      )
    ).map(toFact);
  const count = async () =>
    (await rows<{ count: number }>(`SELECT COUNT(*) AS "count" ${factsOf(table)}`, ...keys))[0]?.count ?? 0;
  return {
    beside: await list(1),
    besideCount: isWhole ? await count() : null,
    elsewhere: await list(0),
  };
}

async function readPeopleBeside(rows: ReadRows, slug: string): Promise<Shared<PersonLink>[]> {
  const people = await rows<{ slug: string; name: string; count: number }>(
    `SELECT p."slug", p."name", COUNT(DISTINCT t."articleId") AS "count"
     FROM (SELECT DISTINCT t."articleId", t."at" FROM (${NEWEST}) AS x CROSS JOIN "TopicMention" AS t
       ON t."topicSlug" = ? AND t."articleId" = x."articleId" AND t."field" = 'block') AS t
     CROSS JOIN "PersonMention" AS m ON m."articleId" = t."articleId" AND m."field" = 'block' AND m."at" = t."at"
     CROSS JOIN "ArticlePerson" AS w ON w."articleId" = m."articleId" AND w."ordinal" = m."person"
     CROSS JOIN "Person" AS p ON p."slug" = w."personSlug" AND NOT p."private"
     GROUP BY 1 ORDER BY 3 DESC, p."pinyin", p."slug" LIMIT ?`,
    slug,
    STORIES,
    slug,
    SHOWN * 2,
  );
  return people.map(({ slug: own, name, count }) => ({ record: { slug: own, name }, count }));
}

/** Figures, quotes and people of a topic's newest stories, those of the paragraphs that name it first. */
export const getTopicFacts = cache(
  (slug: string): Promise<TopicFacts> =>
    readArchive(async (rows) => {
      const [topic] = await rows<{ count: number }>(
        `SELECT "articleCount" AS "count" FROM "Topic" WHERE "slug" = ?`,
        slug,
      );
      const isWhole = (topic?.count ?? 0) <= STORIES;
      return {
        figures: await readBeside<FigureRow, FigureView>(rows, ['Figure', FIGURES, toFigure], slug, isWhole),
        quotes: await readBeside<QuoteRow, QuoteView>(rows, ['Quote', QUOTES, toQuote], slug, isWhole),
        people: await readPeopleBeside(rows, slug),
      };
    }),
);
