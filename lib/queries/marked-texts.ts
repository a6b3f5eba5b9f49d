import 'server-only';
import type { InlineMention, MarkedText, UnitForm } from './article-views';
import type { CorrectionField } from './corrections';
import type { ReadRows } from './read-archive';
import type { Span } from './view-types';

interface PlaceRow {
  field: string;
  at: number | null;
  start: number;
  end: number;
  slug: string;
  name: string;
  spans: string;
}

interface MentionRow extends PlaceRow {
  kind: InlineMention['kind'];
  form: UnitForm | null;
  private: number;
}

const PLACE = `m."field", m."at", m."start", m."end", m."spans"`;

const MENTIONS = `SELECT 'unit' AS "kind", ${PLACE}, m."form", u."slug", u."name", 0 AS "private"
    FROM "UnitMention" AS m JOIN "Unit" AS u ON u."slug" = m."unitSlug" WHERE m."articleId" = ?1
  UNION ALL SELECT 'topic', ${PLACE}, NULL, t."slug", t."name", 0
    FROM "TopicMention" AS m JOIN "Topic" AS t ON t."slug" = m."topicSlug" WHERE m."articleId" = ?1
  UNION ALL SELECT 'person', ${PLACE}, NULL, p."slug", p."name", p."private"
    FROM "PersonMention" AS m
    JOIN "ArticlePerson" AS w ON w."articleId" = m."articleId" AND w."ordinal" = m."person"
    JOIN "Person" AS p ON p."slug" = w."personSlug" WHERE m."articleId" = ?1`;

function toMention(row: MentionRow): InlineMention {
  const { kind, start, end, slug, name } = row;
  const spans = JSON.parse(row.spans) as Span[];
  switch (kind) {
    case 'unit':
      return { kind, start, end, name, spans, slug, form: row.form ?? 'full' };
    case 'topic':
      return { kind, start, end, name, spans, slug };
    case 'person':
      return { kind, start, end, name, spans, slug: row.private === 1 ? null : slug };
    default: {
      const unknown: never = kind;
      throw new Error(`no such kind of mention: ${String(unknown)}`);
    }
  }
}

/** In order, none inside of another: of two that overlap the one that begins first, then the longer. */
function withoutOverlaps(mentions: InlineMention[]): InlineMention[] {
  const kept: InlineMention[] = [];
  let reached = 0;
  for (const mention of mentions.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start < reached) continue;
    kept.push(mention);
    reached = mention.end;
  }
  return kept;
}

/** Corrections of what stands in a paragraph or a caption: their place is the block's ordinal. */
const IN_BLOCKS: readonly CorrectionField[] = ['kind', 'order', 'paragraph', 'caption', 'mention', 'figure'];

interface Corrected {
  field: CorrectionField;
  printed: string;
}

const keyOf = (field: string, at: number | null) => `${field} ${at ?? ''}`;

/** The names in a story's texts, and the printed forms of those that were corrected. */
export class StoryMarks {
  readonly #mentions: Map<string, InlineMention[]>;
  readonly #corrected: Map<string, Corrected>;

  constructor(mentions: Map<string, InlineMention[]>, corrected: Map<string, Corrected>) {
    this.#mentions = mentions;
    this.#corrected = corrected;
  }

  /** What stands in a text; `field` and `at` as in the mention tables: block and its ordinal, heading and its section's. */
  marksOf(field: string, at: number | null): Pick<MarkedText, 'mentions' | 'printed' | 'corrected'> {
    const key = keyOf(field, at);
    const mentions = withoutOverlaps(this.#mentions.get(key) ?? []);
    const corrected = this.#corrected.get(key);
    return { mentions, printed: corrected?.printed ?? null, corrected: corrected?.field ?? null };
  }

  /** A text with what stands in it. */
  mark(field: string, at: number | null, text: string, spans: Span[]): MarkedText {
    const { mentions, printed, corrected } = this.marksOf(field, at);
    return { text, mentions, spans, printed, corrected };
  }

  /** What was printed where a field other than a text was corrected: date, author. */
  printedOf(field: string, at: number | null = null): string | null {
    return this.#corrected.get(keyOf(field, at))?.printed ?? null;
  }
}

/** Reads what marks the texts of one story. */
export async function readStoryMarks(rows: ReadRows, articleId: string): Promise<StoryMarks> {
  const mentions = new Map<string, InlineMention[]>();
  for (const row of await rows<MentionRow>(MENTIONS, articleId)) {
    const key = keyOf(row.field, row.at);
    const list = mentions.get(key);
    if (list === undefined) mentions.set(key, [toMention(row)]);
    else list.push(toMention(row));
  }
  const corrections = await rows<{ field: CorrectionField; at: number | null; expected: string }>(
    `SELECT "field", "at", "expected" FROM "Correction" WHERE "articleId" = ? AND "applied" ORDER BY "ordinal"`,
    articleId,
  );
  const corrected = new Map<string, Corrected>();
  for (const { field, at, expected } of corrections) {
    const key = keyOf(IN_BLOCKS.includes(field) ? 'block' : field, at);
    if (!corrected.has(key)) corrected.set(key, { field, printed: expected });
  }
  return new StoryMarks(mentions, corrected);
}
