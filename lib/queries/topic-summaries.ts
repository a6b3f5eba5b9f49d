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

interface SeriesRow {
  slug: string;
  value: string;
  count: number;
}

/** Over more years than these no plot draws months: a hundred topics have 25,000. */
const MOST_YEARS_BY_MONTH = 10;

/** The years that the topics' stories span, as the tallies write them. */
function yearsOf(topics: readonly FirstAndLast[]): string[] {
  const years = topics.flatMap(({ first, last }) => [first, last]).flatMap((date) => date?.slice(0, 4) ?? []);
  const [first, last] = [Math.min(...years.map(Number)), Math.max(...years.map(Number))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => String(first + place));
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
  const slugs = JSON.stringify(topics.map(({ slug }) => slug));
  const years = yearsOf(topics);
  const counts =
    years.length > MOST_YEARS_BY_MONTH
      ? await rows<SeriesRow>(
          `SELECT "value" AS "slug", "key" AS "value", "count" FROM "Tally" WHERE "scope" = 'year'
             AND "key" IN (SELECT value FROM json_each(?)) AND "facet" = 'topic'
             AND "value" IN (SELECT value FROM json_each(?))`,
          JSON.stringify(['', ...years]),
          slugs,
        )
      : await rows<SeriesRow>(
          `SELECT "key" AS "slug", "value", "count" FROM "Tally"
           WHERE "scope" = 'topic' AND "key" IN (SELECT value FROM json_each(?)) AND "facet" = 'month'`,
          slugs,
        );
  const bySlug = groupBy(counts, ({ slug }) => slug);
  return topics.map((topic) => ({ ...topic, series: toSeries(bySlug.get(topic.slug) ?? []) }));
}
