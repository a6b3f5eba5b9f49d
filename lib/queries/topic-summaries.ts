import 'server-only';
import { groupBy } from '@/lib/group-by';
import type { ReadRows } from './read-archive';
import { toSeries } from './story-series';
import type { TopicStatus, TopicSummary } from './view-types';

interface TopicRow {
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

/** The topics chosen, most stories first, each with its series. */
export async function readTopicSummaries(
  rows: ReadRows,
  choice: TopicChoice,
  limit = NO_LIMIT,
): Promise<TopicSummary[]> {
  const [condition, ...parameters] = toCondition(choice);
  const topics = await rows<TopicRow>(
    `SELECT t."slug", t."name", t."status", t."kind", t."articleCount" AS "count" FROM "Topic" AS t
     ${condition} ORDER BY t."articleCount" DESC, t."pinyin", t."slug" LIMIT ?`,
    ...parameters,
    limit,
  );
  const dates = await rows<{ slug: string; date: string; count: number }>(
    `SELECT "topicSlug" AS "slug", "sortDate" AS "date", COUNT(*) AS "count" FROM "ArticleTopic"
     WHERE "topicSlug" IN (SELECT value FROM json_each(?)) GROUP BY 1, 2`,
    JSON.stringify(topics.map(({ slug }) => slug)),
  );
  const bySlug = groupBy(dates, ({ slug }) => slug);
  return topics.map((topic) => {
    const { first, last, ...series } = toSeries(bySlug.get(topic.slug) ?? []);
    return { ...topic, first, last, series };
  });
}
