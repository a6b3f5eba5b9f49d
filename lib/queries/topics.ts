import 'server-only';
import { cache } from 'react';
import { groupBy } from '@/lib/group-by';
import { FIGURES, type FigureRow, QUOTES, type QuoteRow, toFigure, toQuote } from './fact-places';
import { type ReadRows, readArchive } from './read-archive';
import { readSharedPeople, readSharedTopics, readUnitsBeside, sharedInStoriesOf } from './shared-records';
import { readCardsOf } from './story-cards';
import { readTopicSummaries } from './topic-summaries';
import type {
  FigureView,
  FirstAndLast,
  PersonLink,
  QuoteView,
  Shared,
  StoryCard,
  StorySeries,
  TopicLink,
  TopicSummary,
  UnitLink,
} from './view-types';

export interface TopicGroup {
  /** The catalogue's kind (主题教育, 专项行动 …); 'candidate' for those that the catalogue lacks. */
  kind: string;
  topics: TopicSummary[];
}

export interface MatrixCell {
  unit: string;
  topic: string;
  count: number;
}

/**
 * 单位 × 主题: in how many stories a paragraph or heading names both. Two that one story names far from each other
 * have, as often as not, nothing to do with each other. Only cells with stories.
 */
export interface TopicMatrix {
  /** In tree order, `depth` for indenting; counts include sub-units. */
  units: (UnitLink & { depth: number; count: number })[];
  /** Most stories first. */
  topics: (TopicLink & { count: number })[];
  cells: MatrixCell[];
  /** Whether there are more units or topics than the matrix was asked for. */
  isPartial: boolean;
}

export interface TopicPage extends TopicLink, FirstAndLast {
  kind: string;
  description: string | null;
  /** From the catalogue, EDTF. */
  dates: string | null;
  aliases: string[];
  count: number;
  series: StorySeries;
  /** Newest first; the first `storyLimit`. */
  stories: StoryCard[];
  /** Units that a paragraph names beside it; the count is the matrix's, with sub-units. */
  units: Shared<UnitLink>[];
  people: Shared<PersonLink>[];
  figures: FigureView[];
  quotes: QuoteView[];
  /** Topics of the same stories. */
  related: Shared<TopicLink>[];
}

const STORIES = 20;
const FACTS = 40;
const SHARED = 24;
const ROWS = 40;
const COLUMNS = 30;

/** All topics by kind: kinds with the most stories first, candidates last; topics with the most stories first. */
export const listTopics = cache(
  (): Promise<TopicGroup[]> =>
    readArchive(async (rows) => {
      const groups = groupBy(await readTopicSummaries(rows, 'all'), ({ kind }) => kind);
      const weight = (topics: readonly TopicSummary[]) => topics.reduce((sum, { count }) => sum + count, 0);
      const isCandidate = (kind: string) => Number(kind === 'candidate');
      return [...groups]
        .map(([kind, topics]) => ({ kind, topics }))
        .sort(
          (a, b) =>
            isCandidate(a.kind) - isCandidate(b.kind) ||
            weight(b.topics) - weight(a.topics) ||
            (a.kind < b.kind ? -1 : 1),
        );
    }),
);

/** The matrix of the units and the catalogued topics with the most stories; rows and columns without a cell fall away. */
export const getTopicMatrix = cache(
  (limits: { units?: number; topics?: number } = {}): Promise<TopicMatrix> =>
    readArchive(async (rows) => {
      const most = { units: limits.units ?? ROWS, topics: limits.topics ?? COLUMNS };
      const topics = await rows<TopicLink & { count: number }>(
        `SELECT "slug", "name", "status", "articleCount" AS "count" FROM "Topic" WHERE "status" = 'catalogued'
       ORDER BY "articleCount" DESC, "pinyin", "slug" LIMIT ?`,
        most.topics,
      );
      const units = await rows<UnitLink & { depth: number; count: number }>(
        `SELECT "slug", "name", "shortName", "depth", "articleCountDeep" AS "count" FROM "Unit" WHERE "slug" IN (
         SELECT "slug" FROM "Unit" ORDER BY "articleCountDeep" DESC, "position" LIMIT ?) ORDER BY "position"`,
        most.units,
      );
      const cells = await rows<MatrixCell>(
        `SELECT "value" AS "unit", "key" AS "topic", "count" FROM "Tally"
       WHERE "scope" = 'topic' AND "key" IN (SELECT value FROM json_each(?)) AND "facet" = 'beside'
         AND "value" IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
        JSON.stringify(topics.map(({ slug }) => slug)),
        JSON.stringify(units.map(({ slug }) => slug)),
      );
      const [filledUnits, filledTopics] = [
        new Set(cells.map(({ unit }) => unit)),
        new Set(cells.map(({ topic }) => topic)),
      ];
      return {
        units: units.filter(({ slug }) => filledUnits.has(slug)),
        topics: topics.filter(({ slug }) => filledTopics.has(slug)),
        cells,
        isPartial: units.length === most.units || topics.length === most.topics,
      };
    }),
);

async function readFacts(
  rows: ReadRows,
  slug: string,
): Promise<{ figures: FigureView[]; quotes: QuoteView[] }> {
  // Through the topic's stories by date, until there are enough: SQLite would sort all of its facts.
  const newest = (table: 'Figure' | 'Quote') => `WHERE (f."articleId", f."ordinal") IN (
      SELECT g."articleId", g."ordinal" FROM "ArticleTopic" AS x
      CROSS JOIN "${table}" AS g ON g."articleId" = x."articleId" WHERE x."topicSlug" = ?
      ORDER BY x."sortDate" DESC, x."articleId", g."ordinal" LIMIT ?)
    ORDER BY f."sortDate" DESC, f."articleId", f."ordinal"`;
  const figures = await rows<FigureRow>(`${FIGURES} ${newest('Figure')}`, slug, FACTS);
  const quotes = await rows<QuoteRow>(`${QUOTES} ${newest('Quote')}`, slug, FACTS);
  return { figures: figures.map(toFigure), quotes: quotes.map(toQuote) };
}

interface TopicRow {
  description: string | null;
  dates: string | null;
  aliases: string;
}

async function readTopic(rows: ReadRows, slug: string, storyLimit: number): Promise<TopicPage | null> {
  const row = (
    await rows<TopicRow>(`SELECT "description", "dates", "aliases" FROM "Topic" WHERE "slug" = ?`, slug)
  )[0];
  const summary = (await readTopicSummaries(rows, { slug }, 1))[0];
  if (row === undefined || summary === undefined) return null;
  const own = sharedInStoriesOf('topic', slug);
  const stories = `SELECT "articleId" AS "id" FROM "ArticleTopic" WHERE "topicSlug" = ?
    ORDER BY "sortDate" DESC, "articleId" LIMIT ?`;
  return {
    ...summary,
    description: row.description,
    dates: row.dates,
    aliases: JSON.parse(row.aliases) as string[],
    stories: await readCardsOf(rows, stories, slug, storyLimit),
    units: await readUnitsBeside(rows, slug, SHARED),
    people: await readSharedPeople(rows, own, SHARED),
    ...(await readFacts(rows, slug)),
    related: (await readSharedTopics(rows, own, SHARED + 1)).filter(({ record }) => record.slug !== slug),
  };
}

/** Everything on a topic's page; null where there is no such topic. */
export const getTopic = cache(
  (slug: string, storyLimit = STORIES): Promise<TopicPage | null> =>
    readArchive((rows) => readTopic(rows, slug, storyLimit)),
);
