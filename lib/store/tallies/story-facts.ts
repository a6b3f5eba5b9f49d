import { groupBy } from '../../group-by';
import type { Transaction } from '../database';

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
  value: string;
}

const IDS = 'IN (SELECT value FROM json_each(?))';

/** Story and unit of each fact that `sql` gives, and again for every unit above. */
const ofUnitsAndAbove = (sql: string) => `WITH RECURSIVE "line" ("id", "unit") AS (
      ${sql}
      UNION ALL SELECT "line"."id", u."parentSlug" FROM "line"
        JOIN "Unit" AS u ON u."slug" = "line"."unit" AND u."parentSlug" IS NOT NULL)
    SELECT "id", "unit" AS "value" FROM "line" ORDER BY 1, 2`;

const QUERIES = {
  units: `SELECT "articleId" AS "id", "unitSlug" AS "value" FROM "ArticleUnit" WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  named: `SELECT "articleId" AS "id", "unitSlug" AS "value" FROM "ArticleUnit"
    WHERE "articleId" ${IDS} AND "direct" ORDER BY 1, 2`,
  topics: `SELECT "articleId" AS "id", "topicSlug" AS "value" FROM "ArticleTopic" WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  people: `SELECT DISTINCT "articleId" AS "id", "personSlug" AS "value" FROM "ArticlePerson"
    WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  seen: `WITH RECURSIVE "line" ("id", "person", "unit") AS (
      SELECT "articleId", "personSlug", "unitSlug" FROM "ArticlePerson"
        WHERE "articleId" ${IDS} AND "unitSlug" IS NOT NULL AND NOT "private"
      UNION SELECT "line"."id", "line"."person", u."parentSlug" FROM "line"
        JOIN "Unit" AS u ON u."slug" = "line"."unit" AND u."parentSlug" IS NOT NULL)
    SELECT "id", json_array("unit", "person") AS "value" FROM "line" ORDER BY 1, 2`,
  beside: `WITH RECURSIVE "line" ("id", "topic", "unit", "named") AS (
      SELECT u."articleId", t."topicSlug", u."unitSlug", 1 FROM "UnitMention" AS u
        JOIN "TopicMention" AS t ON t."articleId" = u."articleId" AND t."field" = u."field" AND t."at" IS u."at"
        WHERE u."articleId" ${IDS} AND u."field" <> 'apparatus'
      UNION SELECT "line"."id", "line"."topic", u."parentSlug", 0 FROM "line"
        JOIN "Unit" AS u ON u."slug" = "line"."unit" AND u."parentSlug" IS NOT NULL)
    SELECT "id", json_array("unit", "topic", MAX("named")) AS "value" FROM "line"
    GROUP BY "id", "unit", "topic" ORDER BY 1, 2`,
  measures: `SELECT "articleId" AS "id", COALESCE("measure", '') AS "value" FROM "Figure"
    WHERE "articleId" ${IDS} ORDER BY 1, 2`,
  reporting: ofUnitsAndAbove(`SELECT "articleId", "unitSlug" FROM "Figure"
    WHERE "articleId" ${IDS} AND "unitSlug" IS NOT NULL`),
  speaking: ofUnitsAndAbove(`SELECT q."articleId", p."unitSlug" FROM "Quote" AS q
    JOIN "ArticlePerson" AS p ON p."articleId" = q."articleId" AND p."ordinal" = q."person"
    WHERE q."articleId" ${IDS} AND q."speaker" IS NOT NULL AND p."unitSlug" IS NOT NULL`),
  speakers: `SELECT q."articleId" AS "id", COALESCE(p."personSlug", '') AS "value" FROM "Quote" AS q
    LEFT JOIN "ArticlePerson" AS p ON p."articleId" = q."articleId" AND p."ordinal" = q."person"
    WHERE q."articleId" ${IDS} AND q."speaker" IS NOT NULL ORDER BY 1, 2`,
  events: `SELECT "articleId" AS "id", substr("sortDate", 1, 7) AS "value" FROM "Event"
    WHERE "articleId" ${IDS} ORDER BY 1, 2`,
} as const;

function countValues(rows: readonly Row[]): Record<string, number> {
  const counts = groupBy(rows, ({ value }) => value);
  return Object.fromEntries([...counts].map(([value, same]) => [value, same.length]));
}

/** Reads what is counted of these stories; ids that are no stories are left out. */
export async function readStoryFacts(
  transaction: Transaction,
  ids: readonly string[],
): Promise<StoryFacts[]> {
  const wanted = JSON.stringify(ids);
  const stories = await transaction.$queryRawUnsafe<
    Pick<StoryFacts, 'id' | 'date' | 'changed' | 'publication'>[]
  >(
    `SELECT "id", "sortDate" AS "date", "dateChanged" AS "changed", "publication" FROM "Article" WHERE "id" ${IDS} ORDER BY "id"`,
    wanted,
  );
  const read = async (name: keyof typeof QUERIES) =>
    groupBy(await transaction.$queryRawUnsafe<Row[]>(QUERIES[name], wanted), ({ id }) => id);
  const units = await read('units');
  const named = await read('named');
  const topics = await read('topics');
  const people = await read('people');
  const seen = await read('seen');
  const beside = await read('beside');
  const measures = await read('measures');
  const reporting = await read('reporting');
  const speaking = await read('speaking');
  const speakers = await read('speakers');
  const events = await read('events');
  const valuesOf = (rows: Map<string, Row[]>, id: string) => (rows.get(id) ?? []).map(({ value }) => value);
  return stories.map((story) => ({
    ...story,
    units: valuesOf(units, story.id),
    named: valuesOf(named, story.id),
    topics: valuesOf(topics, story.id),
    people: valuesOf(people, story.id),
    seen: valuesOf(seen, story.id).map((pair) => JSON.parse(pair) as [string, string]),
    beside: valuesOf(beside, story.id).map((pair) => JSON.parse(pair) as StoryFacts['beside'][number]),
    measures: countValues(measures.get(story.id) ?? []),
    speaking: countValues(speaking.get(story.id) ?? []),
    reporting: countValues(reporting.get(story.id) ?? []),
    speakers: countValues(speakers.get(story.id) ?? []),
    events: countValues(events.get(story.id) ?? []),
  }));
}
