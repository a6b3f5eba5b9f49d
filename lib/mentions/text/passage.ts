import type { Article, Piece, Span } from '@/lib/parse/parsed-source';
import { SPACE } from '@/lib/text/character-class';
import { findSigns, type Signs } from '@/lib/text/signs';
import { foldText } from './fold-text';
import { splitLongPassage } from './split-long-passage';

/**
 * A passage: one piece of a story as it is read, broken lines rejoined, with the place of every character in the source.
 *
 *   深深感受到人民警察 … caption … 为了我们的岁月静好     one paragraph, two spans
 *
 * Mentions are found in `folded`, which has the same offsets as `text`.
 */
export interface Passage {
  field: 'kicker' | 'headline' | 'deck' | 'heading' | 'paragraph' | 'caption';
  /** Counts sections for headings and blocks for paragraphs and captions, in reading order. */
  at: number;
  text: string;
  folded: string;
  /** Where what the rules look for may begin, in `folded`. */
  signs: Signs;
  /** Where its code units stand in the source. */
  layout: Layout;
}

/** One stretch of the source, unit for unit, as most passages are; or broken lines, rejoined. */
export type Layout =
  | { whole: true; from: number }
  | {
      whole: false;
      /** Source offset of each code unit; -1 for a space that joins two parts and has no place. */
      offsets: Int32Array;
      /** Which of the piece's spans each code unit lies in. */
      parts: Uint32Array;
    };

/** A place in a passage: code units into its text, end exclusive. */
export interface Range {
  passage: Passage;
  start: number;
  end: number;
}

/** Lays a piece over its spans, white space aside; throws where text and spans disagree. */
function readPiece(source: string, piece: Piece, field: Passage['field'], at: number): Passage {
  const { text } = piece;
  const folded = foldText(text);
  const signs = findSigns(folded);
  if (isPrintedWhole(source, piece))
    return { field, at, text, folded, signs, layout: { whole: true, from: piece.spans[0]?.[0] ?? 0 } };
  const offsets = new Int32Array(text.length);
  const parts = new Uint32Array(text.length);
  offsets.fill(-1);
  let part = 0;
  let place = piece.spans[0]?.[0] ?? 0;
  for (let i = 0; i < piece.text.length; i++) {
    const space = SPACE.hasAt(piece.text, i);
    for (;;) {
      const end = piece.spans[part]?.[1] ?? place;
      if (place >= end) {
        if (space || part + 1 >= piece.spans.length) break;
        part++;
        place = piece.spans[part]?.[0] ?? place;
      } else if (SPACE.hasAt(source, place) && !space) place++;
      else break;
    }
    parts[i] = part;
    if (space) {
      if (place < (piece.spans[part]?.[1] ?? 0) && SPACE.hasAt(source, place)) offsets[i] = place++;
      continue;
    }
    if (source[place] !== piece.text[i])
      throw new Error(
        `A ${field}'s text and spans disagree at ${i}: «${piece.text.slice(i, i + 8)}» and «${source.slice(place, place + 8)}».`,
      );
    offsets[i] = place++;
  }
  return { field, at, text, folded, signs, layout: { whole: false, offsets, parts } };
}

/** Whether a piece is one stretch of the source, unit for unit: most are. */
const isPrintedWhole = (source: string, { text, spans }: Piece): boolean =>
  spans.length === 1 &&
  (spans[0]?.[1] ?? 0) - (spans[0]?.[0] ?? 0) === text.length &&
  source.startsWith(text, spans[0]?.[0]);

/** All passages of a story in reading order; a block without measure comes in several. */
export function readArticle(source: string, article: Article): Passage[] {
  const passages: Passage[] = [];
  for (const field of ['kicker', 'headline', 'deck'] as const) {
    const piece = article[field];
    if (piece) passages.push(readPiece(source, piece, field, 0));
  }
  for (const piece of listNarrators(article)) passages.push(readPiece(source, piece, 'caption', 0));
  let block = 0;
  article.sections.forEach((section, index) => {
    if (section.heading) passages.push(readPiece(source, section.heading, 'heading', index));
    for (const piece of section.blocks)
      passages.push(...splitLongPassage(readPiece(source, piece, piece.type, block++)));
  });
  for (const piece of listIssuers(article)) passages.push(readPiece(source, piece, 'caption', 0));
  return passages;
}

/** 江州市公安局临溪分局, below a notice: who issued it is whose 我局 is said in it. */
const listIssuers = ({ apparatus }: Article): Piece[] =>
  apparatus.filter(({ kind, text }) => kind === 'byline' && ISSUER.test(text));
const ISSUER = /^[\u4e00-\u9fff]{2,20}(?:公安[局厅部处]|分局|[总支大]队|派出所)$/;

const NARRATED = /^[□■◆●\s]{0,3}[讲口]述(?:人|者)?\s?[:：]\s{0,3}/;

/** 讲述:张三(某某派出所民警) 整理:……: who tells the story is of it, though the line is a byline. */
function listNarrators({ apparatus }: Article): Piece[] {
  return apparatus.flatMap(({ kind, text, spans }) => {
    const label = kind === 'byline' ? NARRATED.exec(text)?.[0].length : undefined;
    const bracket =
      label === undefined ? undefined : /^[^\s(（]{2,12}[(（][^()（）]{4,40}[)）]/.exec(text.slice(label));
    const [first, second] = spans;
    if (label === undefined || !bracket || !first || second) return [];
    const start = first[0] + label;
    return [{ text: bracket[0], spans: [[start, start + bracket[0].length]] }];
  });
}

/** The printed text of a range with its spans in the source: several where the print broke it. */
export function pieceOf({ passage, start, end }: Range): Piece {
  const { text, layout } = passage;
  if (layout.whole)
    return {
      text: text.slice(start, end),
      spans: start < end ? [[layout.from + start, layout.from + end]] : [],
    };
  const spans: Span[] = [];
  let part = -1;
  for (let i = start; i < end; i++) {
    const place = layout.offsets[i] ?? -1;
    if (place < 0) continue;
    const last = spans.at(-1);
    if (last && layout.parts[i] === part) last[1] = place + 1;
    else spans.push([place, place + 1]);
    part = layout.parts[i] ?? -1;
  }
  return { text: text.slice(start, end), spans };
}

/** Ranges sorted as they are read. */
export function inReadingOrder<T extends Range>(passages: readonly Passage[], ranges: readonly T[]): T[] {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const at = ({ passage }: Range) => order.get(passage) ?? 0;
  return [...ranges].sort((a, b) => at(a) - at(b) || a.start - b.start);
}
