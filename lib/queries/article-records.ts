import 'server-only';
import type { StoryPerson, StoryTopic, StoryUnit } from './article-views';
import {
  EVENTS_OF_STORY,
  type EventRow,
  FIGURES,
  type FigureRow,
  QUOTES,
  type QuoteRow,
  toEvent,
  toFigure,
  toQuote,
  toUnitLink,
  UNIT_LINK,
  type UnitLinkRow,
} from './fact-places';
import type { ReadRows } from './read-archive';
import type { EventView, FigureView, QuoteView, Span, TopicStatus, UnitBasis } from './view-types';

interface FirstMention {
  mentions: number;
  /** `at` of the first mention where it stands in a block. */
  block: number | null;
  spans: string | null;
}

/** Block and spans of the first row of a mention table, by a condition on `m`. */
const firstMention = (table: string, condition: string) => {
  const first = `FROM "${table}" AS m WHERE ${condition} ORDER BY m."ordinal" LIMIT 1`;
  return `(SELECT m."spans" ${first}) AS "spans",
    (SELECT CASE m."field" WHEN 'block' THEN m."at" END ${first}) AS "block"`;
};

const place = ({ mentions, block, spans }: FirstMention) => ({
  mentions,
  block,
  spans: spans === null ? [] : (JSON.parse(spans) as Span[]),
});

/** The story's people by first mention; private ones without a slug. */
export async function readPeople(rows: ReadRows, articleId: string): Promise<StoryPerson[]> {
  const condition = `m."articleId" = w."articleId" AND m."person" = w."ordinal"`;
  const people = await rows<
    FirstMention &
      UnitLinkRow & {
        slug: string;
        name: string;
        private: boolean;
        titles: string;
        organisation: string | null;
        unitBasis: UnitBasis;
      }
  >(
    `SELECT p."slug", w."name", p."private", w."titles", w."organisation", w."unitBasis", w."mentions", ${UNIT_LINK},
       ${firstMention('PersonMention', condition)}
     FROM "ArticlePerson" AS w JOIN "Person" AS p ON p."slug" = w."personSlug"
     LEFT JOIN "Unit" AS u ON u."slug" = w."unitSlug" WHERE w."articleId" = ? ORDER BY w."ordinal"`,
    articleId,
  );
  return people.map((row) => ({
    slug: row.private ? null : row.slug,
    name: row.name,
    titles: JSON.parse(row.titles) as string[],
    unit: toUnitLink(row),
    organisation: row.organisation,
    unitBasis: row.unitBasis,
    ...place(row),
  }));
}

/** The units that the story names, by first mention. */
export async function readUnits(rows: ReadRows, articleId: string): Promise<StoryUnit[]> {
  const condition = `m."articleId" = x."articleId" AND m."unitSlug" = x."unitSlug"`;
  const units = await rows<
    FirstMention & { slug: string; name: string; shortName: string; level: string; resolved: boolean }
  >(
    `SELECT u."slug", u."name", u."shortName", u."level", u."resolved", x."mentions",
       ${firstMention('UnitMention', condition)}
     FROM "ArticleUnit" AS x JOIN "Unit" AS u ON u."slug" = x."unitSlug"
     WHERE x."articleId" = ? AND x."direct" ORDER BY x."place"`,
    articleId,
  );
  return units.map((row) => {
    const { slug, name, shortName, level, resolved } = row;
    return { slug, name, shortName, level, resolved, ...place(row) };
  });
}

/** The topics that the story carries: first the one that lists show it under, the others by first mention. */
export async function readTopics(rows: ReadRows, articleId: string): Promise<StoryTopic[]> {
  const condition = `m."articleId" = x."articleId" AND m."topicSlug" = x."topicSlug"`;
  const topics = await rows<
    FirstMention & { slug: string; name: string; status: TopicStatus; count: number }
  >(
    `SELECT t."slug", t."name", t."status", t."articleCount" AS "count", x."mentions",
       ${firstMention('TopicMention', condition)}
     FROM "ArticleTopic" AS x JOIN "Topic" AS t ON t."slug" = x."topicSlug"
     JOIN "Article" AS a ON a."id" = x."articleId"
     WHERE x."articleId" = ? ORDER BY x."topicSlug" IS NOT a."leadTopicSlug", x."place"`,
    articleId,
  );
  return topics.map((row) => {
    const { slug, name, status, count } = row;
    return { slug, name, status, count, ...place(row) };
  });
}

/** The story's quotes, figures and dated events in the order of the text. */
export async function readFacts(
  rows: ReadRows,
  articleId: string,
): Promise<{ quotes: QuoteView[]; figures: FigureView[]; events: EventView[] }> {
  const own = `WHERE f."articleId" = ? ORDER BY f."ordinal"`;
  const quotes = await rows<QuoteRow>(`${QUOTES} ${own}`, articleId);
  const figures = await rows<FigureRow>(`${FIGURES} ${own}`, articleId);
  const events = await rows<EventRow>(EVENTS_OF_STORY, articleId);
  return {
    quotes: quotes.map(toQuote),
    figures: figures.map(toFigure),
    events: events.map(toEvent),
  };
}
