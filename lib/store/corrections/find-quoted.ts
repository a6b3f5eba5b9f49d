import type { Article, Piece, Span } from '@/lib/parse/parsed-source';
import { solidOffsets } from '@/lib/store/rows/text-positions';
import { toSolid } from '@/lib/text/solid-text';

/** The texts of a story that words can be quoted from. */
export function listPieces({ kicker, headline, deck, sections }: Article): Piece[] {
  const pieces = [kicker, headline, deck, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
  return pieces.filter((piece) => piece !== null);
}

/** The only one of these pieces that has the words, white space aside; null where none or several have them. */
export function findQuoted<T extends Piece>(pieces: readonly T[], words: string): T | null {
  const wanted = toSolid(words);
  const found = pieces.filter(({ text }) => toSolid(text).split(wanted).length === 2);
  const elsewhere = pieces.filter(({ text }) => toSolid(text).split(wanted).length > 2);
  return found.length === 1 && elsewhere.length === 0 ? (found[0] ?? null) : null;
}

/** Why words could not be found, for a report. */
export function describeMiss(pieces: readonly Piece[], words: string): string {
  const wanted = toSolid(words);
  const count = pieces.reduce((sum, { text }) => sum + toSolid(text).split(wanted).length - 1, 0);
  if (count === 1) return '（这几个字文中只有一处，但分段不是这样）';
  if (count > 1) return `（这几个字文中有${count}处）`;
  // The longest beginning of the quotation that is there shows where the two part.
  for (let length = wanted.length - 1; length >= 4; length--) {
    const start = wanted.slice(0, length);
    const near = pieces.find(({ text }) => toSolid(text).includes(start));
    if (near === undefined) continue;
    const at = toSolid(near.text).indexOf(start);
    return toSolid(near.text).slice(at, at + wanted.length);
  }
  return '（文中没有这几个字）';
}

/** Whether two lists of spans share a character. */
export const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

/** Whether a correction had a piece say something else than its source. */
export function isReworded({ text, spans }: Piece, source: string): boolean {
  return toSolid(text) !== toSolid(spans.map(([start, end]) => source.slice(start, end)).join(''));
}

/** Why a piece cannot be taken for what the source has there. */
export const describeReworded = ({ text }: Piece): string => `（这段文字先已更正：${text}）`;

/**
 * Spans of the words `value` inside of the quotation `expected`; why not, where the quotation does not stand there once,
 * or in a text that says something else by now than its source.
 */
export function findInQuotation(
  article: Article,
  { expected, value }: { expected: string; value: string },
  source: string,
): { spans: Span[] } | { miss: string } {
  const pieces = listPieces(article);
  const piece = findQuoted(pieces, expected);
  if (piece === null) return { miss: describeMiss(pieces, expected) };
  if (isReworded(piece, source)) return { miss: describeReworded(piece) };
  const quoted = toSolid(expected);
  const from = toSolid(piece.text).indexOf(quoted) + quoted.indexOf(toSolid(value));
  return { spans: spansOfStretch(source, piece, from, toSolid(value).length) };
}

/** Source offsets of words inside of a piece: cut at the piece's own breaks. `from` counts solid units of the piece. */
export function spansOfStretch(source: string, piece: Piece, from: number, length: number): Span[] {
  const offsets = solidOffsets(source, piece.spans).slice(from, from + length);
  const spans: Span[] = [];
  for (const offset of offsets) {
    const last = spans.at(-1);
    const run = piece.spans.find(([start, end]) => offset >= start && offset < end);
    if (last !== undefined && run !== undefined && last[0] >= run[0]) last[1] = offset + 1;
    else spans.push([offset, offset + 1]);
  }
  return spans;
}
