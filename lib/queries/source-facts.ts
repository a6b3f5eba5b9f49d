import 'server-only';
import type { Parameter, ReadRows } from './read-archive';
import type { FactKind, SourceFact } from './source-views';
import type { Span } from './view-types';

interface FactRow {
  kind: FactKind;
  spans: string | null;
  label: string;
  slug: string | null;
  articleId: string;
}

const PATHS: Partial<Record<FactKind, string>> = { person: '/people/', unit: '/units/', topic: '/topics/' };

/**
 * Every fact of the stories of a source, of one story only where `?2` names it. What stands in a story's own text is
 * read of the stories `?3` alone, those that a window touches; what a date rests on may stand in another's.
 */
const FACTS = `WITH s AS (SELECT * FROM "Article" WHERE "sourceId" = ?1 AND (?2 IS NULL OR "id" = ?2)),
    n AS (SELECT s."id" FROM json_each(?3) AS near CROSS JOIN s ON s."id" = near.value)
  SELECT 'unit' AS "kind", m."spans", u."name" AS "label", u."slug", m."articleId"
    FROM n CROSS JOIN "UnitMention" AS m ON m."articleId" = n."id" JOIN "Unit" AS u ON u."slug" = m."unitSlug"
  UNION ALL SELECT 'topic', m."spans", t."name", t."slug", m."articleId"
    FROM n CROSS JOIN "TopicMention" AS m ON m."articleId" = n."id" JOIN "Topic" AS t ON t."slug" = m."topicSlug"
  UNION ALL SELECT 'person', m."spans", CASE WHEN p."private" THEN '群众' ELSE p."name" END, CASE WHEN p."private" THEN NULL ELSE p."slug" END, m."articleId"
    FROM n CROSS JOIN "PersonMention" AS m ON m."articleId" = n."id"
    JOIN "ArticlePerson" AS w ON w."articleId" = m."articleId" AND w."ordinal" = m."person"
    JOIN "Person" AS p ON p."slug" = w."personSlug"
  UNION ALL SELECT 'credit', c."spans", c."name", NULL, c."articleId"
    FROM s JOIN "Credit" AS c ON c."articleId" = s."id"
  UNION ALL SELECT 'quote', q."spans", CASE WHEN p."private" THEN '群众' ELSE COALESCE(q."speaker", '') END, NULL,
      q."articleId"
    FROM n CROSS JOIN "Quote" AS q ON q."articleId" = n."id"
    LEFT JOIN "ArticlePerson" AS w ON w."articleId" = q."articleId" AND w."ordinal" = q."person"
    LEFT JOIN "Person" AS p ON p."slug" = w."personSlug"
  UNION ALL SELECT 'figure', f."spans", COALESCE(f."what", f."text"), NULL, f."articleId"
    FROM n CROSS JOIN "Figure" AS f ON f."articleId" = n."id"
  UNION ALL SELECT 'event', e."spans", e."edtf", NULL, e."articleId"
    FROM n CROSS JOIN "Event" AS e ON e."articleId" = n."id"
  UNION ALL SELECT 'publication', s."spans" ->> '$.publication', s."publication", NULL, s."id"
    FROM s WHERE s."publication" IS NOT NULL
  UNION ALL SELECT 'dateline', s."spans" ->> '$.dateline', s."dateline", NULL, s."id"
    FROM s WHERE s."dateline" IS NOT NULL
  UNION ALL SELECT 'date', each.value ->> '$.spans', COALESCE(s."published", ''), NULL, s."id"
    FROM s, json_each(s."dateEvidence") AS each`;

function toFact({ kind, spans: json, label, slug, articleId }: FactRow): SourceFact[] {
  const spans = json === null ? [] : (JSON.parse(json) as Span[]);
  const start = spans[0]?.[0];
  const end = spans.at(-1)?.[1];
  if (start === undefined || end === undefined) return [];
  const path = PATHS[kind];
  const href = path === undefined || slug === null ? null : path + slug;
  return [{ start, end, spans, kind, label, href, articleId }];
}

/** The facts that touch a stretch of a source, which these stories touch; by start, then longest first. */
export async function readSourceFacts(
  rows: ReadRows,
  sourceId: string,
  articleId: string | null,
  near: readonly string[],
  [from, to]: Span,
): Promise<SourceFact[]> {
  const parameters: Parameter[] = [sourceId, articleId, JSON.stringify(near)];
  const facts = (await rows<FactRow>(FACTS, ...parameters)).flatMap(toFact);
  return facts
    .filter(({ start, end }) => end > from && start < to)
    .sort(
      (a, b) =>
        a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1) || (a.label < b.label ? -1 : 1),
    );
}
