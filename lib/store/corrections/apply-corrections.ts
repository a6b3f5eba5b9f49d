import type { CorrectionEntry, PlacedEntry } from '@/lib/content/correction-schema';
import type { Article, Furniture, Piece } from '@/lib/parse/parsed-source';
import { toSolid } from '@/lib/text/solid-text';
import { correctAuthor } from './correct-author';
import { correctBreaks, correctCaption, takeFurniture } from './correct-blocks';
import { correctFigure } from './correct-figure';
import { correctMention } from './correct-mention';
import { correctKind, correctOrder } from './correct-shape';
import { liftWords } from './lift-words';
import type { StructuralAttempt } from './structural-attempt';

/** A correction and what became of it. */
export interface CorrectionResult extends PlacedEntry {
  applied: boolean;
  /** What stood there instead, null where it was applied or nothing stood there. */
  found: string | null;
  /** Section ordinal for headings, credit ordinal for authors, block ordinal for what stands in one; else null. */
  at: number | null;
}

interface Attempt {
  article: Article;
  applied: boolean;
  found: string | null;
  at: number | null;
  furniture?: Furniture[];
  /** A character of the source that stands in the block concerned. */
  offset?: number | undefined;
}

const same = (a: string, b: string) => toSolid(a) === toSolid(b);

/** A piece that says something else now; its spans stay, so that the printed form is one click away. */
const reworded = (piece: Piece, text: string): Piece => ({ text, spans: piece.spans });

function correctPiece(
  article: Article,
  field: 'kicker' | 'headline' | 'deck' | 'publication' | 'dateline',
  entry: CorrectionEntry,
): Attempt {
  const piece = article[field];
  const found = piece?.text ?? '';
  if (!same(found, entry.expected)) return { article, applied: false, found, at: null };
  // A headline that the parser took for text keeps its place in the source.
  const lifted =
    piece === null && field !== 'publication' && field !== 'dateline'
      ? liftWords(article, entry.value)
      : null;
  if (lifted !== null) {
    return { article: { ...lifted.article, [field]: lifted.piece }, applied: true, found: null, at: null };
  }
  const corrected = piece === null ? { text: entry.value, spans: [] } : reworded(piece, entry.value);
  return { article: { ...article, [field]: corrected }, applied: true, found: null, at: null };
}

function correctHeading(article: Article, entry: CorrectionEntry): Attempt {
  const at = article.sections.findIndex((section) => same(section.heading?.text ?? '', entry.expected));
  const heading = article.sections[at]?.heading;
  if (heading == null) {
    const found = article.sections.flatMap((section) => section.heading?.text ?? []).join(' | ');
    return { article, applied: false, found, at: null };
  }
  const sections = article.sections.map((section, index) =>
    index === at ? { ...section, heading: reworded(heading, entry.value) } : section,
  );
  return { article: { ...article, sections }, applied: true, found: null, at };
}

function correctDate(article: Article, entry: CorrectionEntry): Attempt {
  const found = article.published.edtf ?? '';
  if (found !== entry.expected) return { article, applied: false, found, at: null };
  const basis = /[~?%]/.test(entry.value) ? 'inferred' : 'stated';
  // The time of day was printed with another day.
  const published = { ...article.published, edtf: entry.value, time: null, basis } as const;
  return { article: { ...article, published }, applied: true, found: null, at: null };
}

const unmarked = (attempt: StructuralAttempt): Attempt => ({ ...attempt, at: null });

function attempt(article: Article, entry: CorrectionEntry, source: string): Attempt {
  switch (entry.field) {
    case 'kicker':
    case 'headline':
    case 'deck':
    case 'publication':
    case 'dateline':
      return correctPiece(article, entry.field, entry);
    case 'heading':
      return correctHeading(article, entry);
    case 'author':
      return correctAuthor(article, entry, source);
    case 'date':
      return correctDate(article, entry);
    case 'kind':
      return unmarked(correctKind(article, entry, source));
    case 'order':
      return unmarked(correctOrder(article, entry));
    case 'paragraph':
      return unmarked(correctBreaks(article, entry, source));
    case 'caption':
      return unmarked(correctCaption(article, entry));
    case 'furniture':
      return unmarked(takeFurniture(article, entry));
    case 'mention':
      return unmarked(correctMention(article, entry, source));
    case 'figure':
      return unmarked(correctFigure(article, entry, source));
    case 'split-story':
    case 'join-stories':
    case 'doubt':
      throw new Error(`${entry.field} is not decided story by story`);
    default: {
      const unknown: never = entry;
      throw new Error(`a correction of an unknown field: ${JSON.stringify(unknown)}`);
    }
  }
}

/** What stood there, and why that is no fault of the parser's: it says the same by now, or another correction does. */
function explain(
  found: string | null,
  entry: CorrectionEntry,
  earlier: readonly PlacedEntry[],
): string | null {
  if (found === null) return null;
  if (earlier.some(({ entry: other }) => other.field === entry.field && same(other.value, found)))
    return `${found}（由前面另一条更正所定）`;
  return same(entry.value, found) ? `${found}（解析已与更正相同，这一条可以删去）` : found;
}

/**
 * The story with its corrections in their order, and what they took out of it as furniture; `source` is the text that
 * its spans point into. One whose expected text is not there is not applied: the parser's value stands, and the
 * result says what was found.
 */
export function applyCorrections(
  article: Article,
  entries: readonly PlacedEntry[],
  source: string,
): { article: Article; results: CorrectionResult[]; furniture: Furniture[] } {
  let corrected = article;
  const furniture: Furniture[] = [];
  const tried = entries.map(({ entry, ...place }, index) => {
    const { article: next, furniture: taken = [], found, ...rest } = attempt(corrected, entry, source);
    const outcome = { ...rest, found: explain(found, entry, entries.slice(0, index)) };
    corrected = next;
    furniture.push(...taken);
    return { entry, ...place, ...outcome };
  });
  // A later correction may move the blocks of an earlier one.
  const results = tried.map(({ offset, ...result }): CorrectionResult => {
    return offset === undefined ? result : { ...result, at: blockAt(corrected, offset) };
  });
  return { article: corrected, results, furniture };
}

/** Ordinal of the block that holds an offset of the source; null where none does. */
function blockAt({ sections }: Article, offset: number): number | null {
  const blocks = sections.flatMap((section) => section.blocks);
  const at = blocks.findIndex(({ spans }) => spans.some(([start, end]) => offset >= start && offset < end));
  return at === -1 ? null : at + 1;
}
