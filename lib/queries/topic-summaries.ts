import 'server-only';
import { groupBy } from '@/lib/group-by';
import type { ReadRows } from './read-archive';
import { TOPIC_DATES, toSeries } from './story-series';
import type { FirstAndLast, TopicStatus, TopicSummary } from './view-types';

interface TopicRow extends FirstAndLast {
  slug: string;
  name: string;
  status: TopicStatus;
  kind: string;
  count: number;
}

const NO_LIMIT = -1;

/** Which topics: all, those of the catalogue, or one by its slug. */
export type TopicChoice = 'all' | 'catalogued' | { slug: string };

function toCondition(choice: TopicChoice): [sql: string, ...parameters: string[]] {
  if (choice === 'all') return [''];
  return choice === 'catalogued' ? [`WHERE t."status" = 'catalogued'`] : ['WHERE t."slug" = ?', choice.slug];
}

/** Lengths of a month and of a year in the tallies. */
const MONTH = 7;
const YEAR = 4;
/** Over more years than these no plot draws months. */
const MOST_YEARS_BY_MONTH = 10;

/** Whether the topics' stories span so many years that their months are of no use: a hundred topics have 25,000. */
function isLong(topics: readonly FirstAndLast[]): boolean {
  const years = topics.flatMap(({ first, last }) => [first, last]).flatMap((date) => date?.slice(0, 4) ?? []);
  return Math.max(...years.map(Number)) - Math.min(...years.map(Number)) >= MOST_YEARS_BY_MONTH;
}

/** The topics chosen, most stories first, each with its series; without months where they span many years. */
export async function readTopicSummaries(
  rows: ReadRows,
  choice: TopicChoice,
  limit = NO_LIMIT,
): Promise<TopicSummary[]> {
  const [condition, ...parameters] = toCondition(choice);
  const topics = await rows<TopicRow>(
    `SELECT t."slug", t."name", t."status", t."kind", t."articleCount" AS "count", ${TOPIC_DATES}
     FROM "Topic" AS t
     ${condition} ORDER BY t."articleCount" DESC, t."pinyin", t."slug" LIMIT ?`,
    ...parameters,
    limit,
  );
  const counts = await rows<{ slug: string; value: string; count: number }>(
    `SELECT "key" AS "slug", substr("value", 1, ?) AS "value", SUM("count") AS "count" FROM "Tally"
     WHERE "scope" = 'topic' AND "key" IN (SELECT value FROM json_each(?)) AND "facet" = 'month' GROUP BY 1, 2`,
    isLong(topics) ? YEAR : MONTH,
    JSON.stringify(topics.map(({ slug }) => slug)),
  );
  const bySlug = groupBy(counts, ({ slug }) => slug);
  return topics.map((topic) => ({ ...topic, series: toSeries(bySlug.get(topic.slug) ?? []) }));
}
