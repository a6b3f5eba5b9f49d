import { groupBy } from '@/lib/group-by';
import type { Transaction } from '@/lib/store/database';
import type { UnitLines } from './read-parents';
import { type StoryFacts, type StoryRows, toStoryFacts } from './story-facts';

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

/** A row of one of the tables, with the story that it is of. */
type Row<Table extends keyof typeof QUERIES> = StoryRows[Table][number] & { id: string };

/** Reads what is counted of these stories; ids that are no stories are left out. */
export async function readStoryFacts(
  transaction: Transaction,
  ids: readonly string[],
  lineOf: UnitLines,
): Promise<StoryFacts[]> {
  const wanted = JSON.stringify(ids);
  const stories = await transaction.$queryRawUnsafe<StoryRows['story'][]>(
    `SELECT "id", "sortDate" AS "date", "dateChanged" AS "changed", "publication" FROM "Article" WHERE "id" ${IDS} ORDER BY "id"`,
    wanted,
  );
  const read = async <Table extends keyof typeof QUERIES>(table: Table) => {
    const rows = await transaction.$queryRawUnsafe<Row<Table>[]>(QUERIES[table], wanted);
    const byStory = groupBy(rows, ({ id }) => id);
    return (id: string) => byStory.get(id) ?? [];
  };
  const units = await read('units');
  const topics = await read('topics');
  const people = await read('people');
  const beside = await read('beside');
  const figures = await read('figures');
  const quotes = await read('quotes');
  const events = await read('events');
  return stories.map((story) =>
    toStoryFacts(
      {
        story,
        ...{ units: units(story.id), topics: topics(story.id), people: people(story.id) },
        ...{ beside: beside(story.id), figures: figures(story.id) },
        ...{ quotes: quotes(story.id), events: events(story.id) },
      },
      lineOf,
    ),
  );
}
