import 'server-only';
import type { Parameter, ReadRows } from './read-archive';
import { readStoryCards } from './story-cards';
import type { StoryCard } from './view-types';

/** Stories of one record that are looked at on either side of the story's date; keeps the reading bounded. */
const NEAR = 30;
/** Records looked at, the rarest first. */
const RECORDS = 10;

interface SharedRecord {
  kind: 'unit' | 'topic';
  slug: string;
  count: number;
}

const TABLES = {
  unit: { table: 'ArticleUnit', column: 'unitSlug', condition: `AND "direct"` },
  topic: { table: 'ArticleTopic', column: 'topicSlug', condition: '' },
} as const;

function nearSql({ kind }: SharedRecord, side: '>=' | '<', order: 'ASC' | 'DESC'): string {
  const { table, column, condition } = TABLES[kind];
  const back = order === 'ASC' ? 'DESC' : 'ASC';
  return `SELECT * FROM (SELECT "${column}" AS "slug", "articleId" AS "id" FROM "${table}"
    WHERE "${column}" = ? AND "sortDate" ${side} ? ${condition} ORDER BY "sortDate" ${order}, "articleId" ${back} LIMIT ${NEAR})`;
}

/** Stories that share units and topics with this one: rare records weigh more; ties by permalink. */
export async function readRelated(
  rows: ReadRows,
  articleId: string,
  sortDate: string,
  limit: number,
): Promise<StoryCard[]> {
  const shared = await rows<SharedRecord>(
    `SELECT 'unit' AS "kind", u."slug", u."articleCount" AS "count"
       FROM "ArticleUnit" AS x JOIN "Unit" AS u ON u."slug" = x."unitSlug" WHERE x."articleId" = ?1 AND x."direct"
     UNION ALL SELECT 'topic', t."slug", t."articleCount"
       FROM "ArticleTopic" AS x JOIN "Topic" AS t ON t."slug" = x."topicSlug" WHERE x."articleId" = ?1
     ORDER BY 3, 1, 2 LIMIT ?2`,
    articleId,
    RECORDS,
  );
  const telling = shared.filter(({ count }) => count > 1);
  if (telling.length === 0) return [];
  const weights = new Map(telling.map(({ slug, count }) => [slug, 1 / Math.log2(1 + count)]));
  const parts = telling.flatMap((record) => [nearSql(record, '>=', 'ASC'), nearSql(record, '<', 'DESC')]);
  const parameters: Parameter[] = telling.flatMap(({ slug }) => [slug, sortDate, slug, sortDate]);
  const near = await rows<{ slug: string; id: string }>(parts.join(' UNION ALL '), ...parameters);
  const scores = new Map<string, number>();
  for (const { slug, id } of near) {
    if (id !== articleId) scores.set(id, (scores.get(id) ?? 0) + (weights.get(slug) ?? 0));
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);
  return readStoryCards(
    rows,
    best.map(([id]) => id),
  );
}
