import type { Span } from '@/lib/parse/parsed-source';
import type { Transaction } from '@/lib/store/database';

/** A paragraph or a caption as a correction may quote it. */
export interface StoryBlock {
  /** Anchor #p<ordinal>. */
  ordinal: number;
  section: number;
  type: 'paragraph' | 'caption';
  text: string;
  spans: Span[];
}

/** A story with all that can be corrected in it. */
export interface StoryFields {
  id: string;
  sourceId: string;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  publication: string | null;
  dateline: string | null;
  published: string | null;
  headings: { ordinal: number; heading: string }[];
  blocks: StoryBlock[];
  credits: { name: string; spans: Span[] }[];
  /** Figures as printed, with the block that they stand in; null in a heading. */
  figures: { block: number | null; text: string }[];
  /** Words in blocks that are taken for a name now. */
  mentions: { block: number; start: number; end: number }[];
}

/** What a stretch of a source was taken for. */
export interface SourcePiece {
  start: number;
  end: number;
  kind: string;
  detail: string | null;
  articleId: string | null;
  block: number | null;
  section: number | null;
}

const toSpans = (json: string) => JSON.parse(json) as Span[];

/** One story; null where there is none. */
export async function readStory(transaction: Transaction, id: string): Promise<StoryFields | null> {
  const [head] = await transaction.$queryRawUnsafe<
    Omit<StoryFields, 'headings' | 'blocks' | 'credits' | 'figures' | 'mentions'>[]
  >(
    `SELECT "id", "sourceId", "kicker", "headline", "deck", "publication", "dateline", "published"
     FROM "Article" WHERE "id" = ?`,
    id,
  );
  if (head === undefined) return null;
  const headings = await transaction.$queryRawUnsafe<StoryFields['headings']>(
    `SELECT "ordinal", "heading" FROM "Section" WHERE "articleId" = ? AND "heading" IS NOT NULL ORDER BY "ordinal"`,
    id,
  );
  const blocks = await transaction.$queryRawUnsafe<(Omit<StoryBlock, 'spans'> & { spans: string })[]>(
    `SELECT "ordinal", "section", "type", "text", "spans" FROM "Block" WHERE "articleId" = ? ORDER BY "ordinal"`,
    id,
  );
  const credits = await transaction.$queryRawUnsafe<{ name: string; spans: string }[]>(
    `SELECT "name", "spans" FROM "Credit" WHERE "articleId" = ? ORDER BY "ordinal"`,
    id,
  );
  const figures = await transaction.$queryRawUnsafe<StoryFields['figures']>(
    `SELECT "block", "text" FROM "Figure" WHERE "articleId" = ? ORDER BY "ordinal"`,
    id,
  );
  const mentions = await transaction.$queryRawUnsafe<StoryFields['mentions']>(
    ['PersonMention', 'UnitMention', 'TopicMention']
      .map(
        (table) =>
          `SELECT "at" AS "block", "start", "end" FROM "${table}" WHERE "articleId" = ?1 AND "field" = 'block'`,
      )
      .join(' UNION ALL '),
    id,
  );
  return {
    ...head,
    headings: headings.map(({ ordinal, heading }) => ({ ordinal: Number(ordinal), heading })),
    blocks: blocks.map(({ ordinal, section, type, text, spans }) => {
      return { ordinal: Number(ordinal), section: Number(section), type, text, spans: toSpans(spans) };
    }),
    figures: figures.map(({ block, text }) => ({ block: block === null ? null : Number(block), text })),
    mentions: mentions.map(({ block, start, end }) => {
      return { block: Number(block), start: Number(start), end: Number(end) };
    }),
    credits: credits.map(({ name, spans }) => ({ name, spans: toSpans(spans) })),
  };
}

/** The text of a source; null where there is none of this id. */
export async function readSourceText(transaction: Transaction, id: string): Promise<string | null> {
  const [row] = await transaction.$queryRawUnsafe<{ text: string }[]>(
    `SELECT "text" FROM "Source" WHERE "id" = ?`,
    id,
  );
  return row?.text ?? null;
}

/** What the parser doubts in a source, in its own order; lines and columns 1-based. */
export async function listDoubts(
  transaction: Transaction,
  sourceId: string,
): Promise<{ rule: string; line: number; column: number }[]> {
  const rows = await transaction.$queryRawUnsafe<{ rule: string; line: number; column: number }[]>(
    `SELECT "rule", "line", "column" FROM "Message" WHERE "sourceId" = ? ORDER BY "ordinal"`,
    sourceId,
  );
  return rows.map(({ rule, line, column }) => ({ rule, line: Number(line), column: Number(column) }));
}

/** Everything that a source was taken for, in its own order. */
export async function listPieces(transaction: Transaction, sourceId: string): Promise<SourcePiece[]> {
  const rows = await transaction.$queryRawUnsafe<SourcePiece[]>(
    `SELECT "start", "end", "kind", "detail", "articleId", "block", "section" FROM "SourcePiece"
     WHERE "sourceId" = ? ORDER BY "start"`,
    sourceId,
  );
  return rows.map((row) => ({
    ...row,
    start: Number(row.start),
    end: Number(row.end),
    block: row.block === null ? null : Number(row.block),
    section: row.section === null ? null : Number(row.section),
  }));
}

/** The highest ordinal that a story of the source ever had, gone ones included. */
export async function readLastOrdinal(transaction: Transaction, sourceId: string): Promise<number> {
  const ids = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM "Article" WHERE "sourceId" = ?1
     UNION SELECT "from" FROM "Redirect" WHERE "kind" = 'articles' AND "from" GLOB ?1 || '-[0-9]*'`,
    sourceId,
  );
  const ordinals = ids.map(({ id }) => Number(id.slice(sourceId.length + 1)));
  return Math.max(0, ...ordinals.filter((ordinal) => Number.isInteger(ordinal)));
}
