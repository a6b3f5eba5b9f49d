import type { Transaction } from '@/lib/store/database';
import { looseUnitName } from '@/lib/store/loose-unit-name';

/** Words around a name that the authority files should decide about. */
export interface Context {
  article: string;
  text: string;
}

export interface Candidate {
  kind: 'unit' | 'topic' | 'person';
  /** Of a person with the unit: 张三@某某公安局 */
  name: string;
  /** Stories that name it. */
  stories: number;
  /** Full names that would also fit, of a unit that is known those of units that may be the same; of a person, the same name at a unit above. */
  candidates: string[];
  contexts: Context[];
}

const AROUND = 14;
const CONTEXTS = 3;

const MENTIONS: Record<Candidate['kind'], string> = {
  unit: '"UnitMention" AS m WHERE m."unitSlug" = ?',
  topic: '"TopicMention" AS m WHERE m."topicSlug" = ?',
  person: `"PersonMention" AS m WHERE EXISTS (SELECT 1 FROM "ArticlePerson" AS w
    WHERE w."articleId" = m."articleId" AND w."ordinal" = m."person" AND w."personSlug" = ?)`,
};

async function readContexts(
  transaction: Transaction,
  kind: Candidate['kind'],
  slug: string,
): Promise<Context[]> {
  const rows = await transaction.$queryRawUnsafe<
    { article: string; text: string; start: number; end: number }[]
  >(
    `SELECT n."articleId" AS "article", b."text", n."start", n."end" FROM
       (SELECT m."articleId", m."ordinal", m."at", m."start", m."end" FROM ${MENTIONS[kind]} AND m."field" = 'block') AS n
     JOIN "Block" AS b ON b."articleId" = n."articleId" AND b."ordinal" = n."at"
     ORDER BY n."articleId", n."ordinal" LIMIT ${CONTEXTS}`,
    slug,
  );
  return rows.map(({ article, text, start, end }) => {
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    return { article, text: `${before}【${text.slice(start, end)}】${after}` };
  });
}

/** People of one name of whom one's unit stands above the other's: perhaps the same, for somebody to decide. */
const ON_ONE_LINE = `WITH RECURSIVE "above" ("slug", "ancestor") AS (
    SELECT "slug", "parentSlug" FROM "Unit" WHERE "parentSlug" IS NOT NULL
    UNION SELECT a."slug", u."parentSlug" FROM "above" AS a JOIN "Unit" AS u ON u."slug" = a."ancestor"
    WHERE u."parentSlug" IS NOT NULL)
  SELECT 'person' AS "kind", p."slug", p."name" || '@' || own."name" AS "name", p."articleCount" AS "stories",
    json_group_array(q."name" || '@' || other."name") AS "candidates"
  FROM "Person" AS p JOIN "Person" AS q ON q."name" = p."name" AND q."slug" <> p."slug"
  JOIN "above" AS a ON a."slug" = p."unitSlug" AND a."ancestor" = q."unitSlug"
  JOIN "Unit" AS own ON own."slug" = p."unitSlug" JOIN "Unit" AS other ON other."slug" = q."unitSlug"
  WHERE NOT p."private" AND NOT q."private" GROUP BY p."slug"`;

/** Units of one parent that only print may tell apart, for somebody to decide. */
const OF_ONE_NAME = `WITH "loose" AS (SELECT u."slug", u."name", u."parentSlug", u."articleCountDeep", ${looseUnitName('u."name"')} AS "key"
    FROM "Unit" AS u WHERE u."resolved")
  SELECT 'unit' AS "kind", a."slug", a."name", a."articleCountDeep" AS "stories", json_group_array(b."name") AS "candidates"
  FROM "loose" AS a JOIN "loose" AS b ON b."key" = a."key" AND b."parentSlug" = a."parentSlug" AND b."slug" <> a."slug"
  GROUP BY a."slug"`;

/**
 * Units whose chain is unknown or that may be one, topics that the catalogue lacks and people who may be one, most
 * frequent first.
 */
export async function listCandidates(transaction: Transaction, limit: number): Promise<Candidate[]> {
  const rows = await transaction.$queryRawUnsafe<
    { kind: Candidate['kind']; slug: string; name: string; stories: number; candidates: string }[]
  >(
    `SELECT 'unit' AS "kind", "slug", "name", "articleCount" AS "stories", "candidates" FROM "Unit" WHERE NOT "resolved"
     UNION ALL SELECT 'topic', "slug", "name", "articleCount", '[]' FROM "Topic" WHERE "status" = 'candidate'
     UNION ALL SELECT * FROM (${ON_ONE_LINE}) UNION ALL SELECT * FROM (${OF_ONE_NAME})
     ORDER BY 4 DESC, 1, 3 LIMIT ?`,
    limit,
  );
  const found: Candidate[] = [];
  for (const { kind, slug, name, stories, candidates } of rows) {
    const contexts = await readContexts(transaction, kind, slug);
    found.push({ kind, name, stories: Number(stories), candidates: JSON.parse(candidates), contexts });
  }
  return found;
}
