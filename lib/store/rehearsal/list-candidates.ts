import type { Transaction } from '../database';

/** Words around a name that the authority files should decide about. */
export interface Context {
  article: string;
  text: string;
}

export interface Candidate {
  kind: 'unit' | 'topic';
  name: string;
  /** Stories that name it. */
  stories: number;
  /** Full names that would also fit. */
  candidates: string[];
  contexts: Context[];
}

const AROUND = 14;
const CONTEXTS = 3;

const TABLES = {
  unit: { table: 'UnitMention', column: 'unitSlug' },
  topic: { table: 'TopicMention', column: 'topicSlug' },
} as const;

async function readContexts(
  transaction: Transaction,
  kind: 'unit' | 'topic',
  slug: string,
): Promise<Context[]> {
  const { table, column } = TABLES[kind];
  const rows = await transaction.$queryRawUnsafe<
    { article: string; text: string; start: number; end: number }[]
  >(
    `SELECT m."articleId" AS "article", b."text", m."start", m."end" FROM "${table}" AS m
     JOIN "Block" AS b ON b."articleId" = m."articleId" AND b."ordinal" = m."at" AND m."field" = 'block'
     WHERE m."${column}" = ? ORDER BY m."articleId", m."ordinal" LIMIT ${CONTEXTS}`,
    slug,
  );
  return rows.map(({ article, text, start, end }) => {
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    return { article, text: `${before}【${text.slice(start, end)}】${after}` };
  });
}

/** Units whose chain is unknown and topics that the catalogue lacks, most frequent first. */
export async function listCandidates(transaction: Transaction, limit: number): Promise<Candidate[]> {
  const rows = await transaction.$queryRawUnsafe<
    { kind: 'unit' | 'topic'; slug: string; name: string; stories: number; candidates: string }[]
  >(
    `SELECT 'unit' AS "kind", "slug", "name", "articleCount" AS "stories", "candidates" FROM "Unit" WHERE NOT "resolved"
     UNION ALL SELECT 'topic', "slug", "name", "articleCount", '[]' FROM "Topic" WHERE "status" = 'candidate'
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
