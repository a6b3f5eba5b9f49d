import { groupBy } from '../../group-by';
import type { Transaction } from '../database';
import type { UnitLines } from './read-parents';

/** What is counted of one story. */
export interface StoryFacts {
  id: string;
  /** EDTF without qualifiers, '' where unknown. */
  date: string;
  /** ISO time of its last change in the archive. */
  changed: string;
  publication: string | null;
  /** Slugs of its units and of all above them. */
  units: string[];
  /** Slugs of the units that it names itself. */
  named: string[];
  topics: string[];
  /** Each once. */
  people: string[];
  /** People with a page who were seen at a police unit, under each unit of the line: `unit person`. */
  seen: [unit: string, person: string][];
  /**
   * Units, with those above them, and the topics that one paragraph or heading names beside them; 1 where it names the
   * unit itself: `unit topic named`.
   */
  beside: [unit: string, topic: string, named: 0 | 1][];
  /** How many figures of each measure, '' for those without. */
  measures: Record<string, number>;
  /** How many figures each unit reports, and how many quotes are of its people; with what is below it. */
  reporting: Record<string, number>;
  speaking: Record<string, number>;
  /** How many quotes of each person; '' for speakers without a record. Quotes without a speaker do not count. */
  speakers: Record<string, number>;
  /** How many dated events of each month, or year where the month is unknown; '' for those without a date. */
  events: Record<string, number>;
}

interface Row {
  id: string;
}

const IDS = 'IN (SELECT value FROM json_each(?1))';

const QUERIES = {
  units: `SELECT "articleId" AS "id", "unitSlug" AS "unit", "direct" FROM "ArticleUnit"
    WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  topics: `SELECT "articleId" AS "id", "topicSlug" AS "topic" FROM "ArticleTopic" WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  people: `SELECT "articleId" AS "id", "personSlug" AS "person", "unitSlug" AS "unit", "private" FROM "ArticlePerson"
    WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  // Each paragraph's units and topics once before they are joined: one of megabytes names ten thousand of both.
  beside: `SELECT DISTINCT u."id", u."unit", t."topic"
    FROM (SELECT DISTINCT "articleId" AS "id", "field", "at", "unitSlug" AS "unit" FROM "UnitMention"
      WHERE "articleId" ${IDS} AND "field" <> 'apparatus') AS u
    JOIN (SELECT DISTINCT "articleId" AS "id", "field", "at", "topicSlug" AS "topic" FROM "TopicMention"
      WHERE "articleId" ${IDS}) AS t ON t."id" = u."id" AND t."field" = u."field" AND t."at" IS u."at"`,
  figures: `SELECT "articleId" AS "id", COALESCE("measure", '') AS "measure", "unitSlug" AS "unit", COUNT(*) AS "count"
    FROM "Figure" WHERE "articleId" ${IDS} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  quotes: `SELECT q."articleId" AS "id", COALESCE(p."personSlug", '') AS "person", p."unitSlug" AS "unit", COUNT(*) AS "count"
    FROM "Quote" AS q LEFT JOIN "ArticlePerson" AS p ON p."articleId" = q."articleId" AND p."ordinal" = q."person"
    WHERE q."articleId" ${IDS} AND q."speaker" IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  events: `SELECT "articleId" AS "id", substr("sortDate", 1, 7) AS "month", COUNT(*) AS "count" FROM "Event"
    WHERE "articleId" ${IDS} GROUP BY 1, 2 ORDER BY 1, 2`,
} as const;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sums by value, in the order of the values. */
function sumUp(counted: Iterable<[value: string, count: number]>): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [value, count] of counted) sums.set(value, (sums.get(value) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => compare(a, b)));
}

/** Each count under its unit and under all above it. */
function* underAll(
  rows: readonly { unit: string | null; count: number }[],
  lineOf: UnitLines,
): Generator<[unit: string, count: number]> {
  for (const { unit, count } of rows) if (unit !== null) for (const up of lineOf(unit)) yield [up, count];
}

function listSeen(
  rows: readonly { person: string; unit: string | null; private: boolean }[],
  lineOf: UnitLines,
): StoryFacts['seen'] {
  const seen = new Map<string, [unit: string, person: string]>();
  for (const { person, unit, private: hidden } of rows) {
    if (unit === null || hidden) continue;
    for (const up of lineOf(unit)) seen.set(`${up} ${person}`, [up, person]);
  }
  return [...seen.values()].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
}

function listBeside(
  rows: readonly { unit: string; topic: string }[],
  lineOf: UnitLines,
): StoryFacts['beside'] {
  const beside = new Map<string, StoryFacts['beside'][number]>();
  for (const { unit, topic } of rows) {
    for (const up of lineOf(unit)) {
      const named = up === unit || beside.get(`${up} ${topic}`)?.[2] === 1;
      beside.set(`${up} ${topic}`, [up, topic, named ? 1 : 0]);
    }
  }
  return [...beside.values()].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
}

/** Reads what is counted of these stories; ids that are no stories are left out. */
export async function readStoryFacts(
  transaction: Transaction,
  ids: readonly string[],
  lineOf: UnitLines,
): Promise<StoryFacts[]> {
  const wanted = JSON.stringify(ids);
  const stories = await transaction.$queryRawUnsafe<
    Pick<StoryFacts, 'id' | 'date' | 'changed' | 'publication'>[]
  >(
    `SELECT "id", "sortDate" AS "date", "dateChanged" AS "changed", "publication" FROM "Article" WHERE "id" ${IDS} ORDER BY "id"`,
    wanted,
  );
  const read = async <Facts extends Row>(name: keyof typeof QUERIES) => {
    const rows = await transaction.$queryRawUnsafe<Facts[]>(QUERIES[name], wanted);
    const byStory = groupBy(rows, ({ id }) => id);
    return (id: string) => byStory.get(id) ?? [];
  };
  const units = await read<Row & { unit: string; direct: boolean }>('units');
  const topics = await read<Row & { topic: string }>('topics');
  const people = await read<Row & { person: string; unit: string | null; private: boolean }>('people');
  const beside = await read<Row & { unit: string; topic: string }>('beside');
  const figures = await read<Row & { measure: string; unit: string | null; count: number }>('figures');
  const quotes = await read<Row & { person: string; unit: string | null; count: number }>('quotes');
  const events = await read<Row & { month: string; count: number }>('events');
  return stories.map((story) => ({
    ...story,
    units: units(story.id).map(({ unit }) => unit),
    named: units(story.id).flatMap(({ unit, direct }) => (direct ? [unit] : [])),
    topics: topics(story.id).map(({ topic }) => topic),
    people: [...new Set(people(story.id).map(({ person }) => person))],
    seen: listSeen(people(story.id), lineOf),
    beside: listBeside(beside(story.id), lineOf),
    measures: sumUp(figures(story.id).map(({ measure, count }) => [measure, count])),
    speaking: sumUp(underAll(quotes(story.id), lineOf)),
    reporting: sumUp(underAll(figures(story.id), lineOf)),
    speakers: sumUp(quotes(story.id).map(({ person, count }) => [person, count])),
    events: sumUp(events(story.id).map(({ month, count }) => [month, count])),
  }));
}
