import 'server-only';
import { groupBy } from '@/lib/group-by';
import type { BlockView, CreditRole, CreditView, SectionView } from './article-views';
import type { StoryMarks } from './marked-texts';
import type { ReadRows } from './read-archive';
import type { Span } from './view-types';

interface SectionRow {
  ordinal: number;
  number: string | null;
  heading: string | null;
  spans: string;
}

interface BlockRow {
  ordinal: number;
  section: number;
  type: 'paragraph' | 'caption';
  text: string;
  spans: string;
}

const toSpans = (json: string) => JSON.parse(json) as Span[];

/** A story's sections with their blocks, in reading order. */
export async function readSections(
  rows: ReadRows,
  articleId: string,
  marks: StoryMarks,
): Promise<SectionView[]> {
  const sections = await rows<SectionRow>(
    `SELECT "ordinal", "number", "heading", "spans" FROM "Section" WHERE "articleId" = ? ORDER BY "ordinal"`,
    articleId,
  );
  const blocks = await rows<BlockRow>(
    `SELECT "ordinal", "section", "type", "text", "spans" FROM "Block" WHERE "articleId" = ? ORDER BY "ordinal"`,
    articleId,
  );
  const blocksOf = groupBy(blocks, ({ section }) => section);
  const toBlock = ({ ordinal, type, text, spans }: BlockRow): BlockView => {
    const { mentions, printed, corrected } = marks.marksOf('block', ordinal);
    return { text, mentions, spans: toSpans(spans), printed, corrected, ordinal, type };
  };
  return sections.map(({ ordinal, number, heading, spans }) => ({
    ordinal,
    number,
    heading: heading === null ? null : marks.mark('heading', ordinal, heading, toSpans(spans)),
    blocks: (blocksOf.get(ordinal) ?? []).map(toBlock),
  }));
}

/** Who wrote, edited and photographed, as printed. */
export async function readCredits(rows: ReadRows, articleId: string): Promise<CreditView[]> {
  const credits = await rows<{ name: string; role: CreditRole; spans: string }>(
    `SELECT "name", "role", "spans" FROM "Credit" WHERE "articleId" = ? ORDER BY "ordinal"`,
    articleId,
  );
  return credits.map(({ name, role, spans }) => ({ name, role, spans: toSpans(spans) }));
}
