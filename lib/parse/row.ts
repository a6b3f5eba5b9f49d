import type { Span } from './parsed-source';

/** What a wrapper around a row says of it: Markdown signs, tags, labels and site suffixes; `item`: a head in a digest; `brief`: a story without a head. */
export type RowHint =
  | 'headline'
  | 'page-title'
  | 'heading'
  | 'item'
  | 'brief'
  | 'caption'
  | 'body'
  | 'strong'
  | 'furniture';

/**
 * A row: one printed line; a part of a line where several were run together; or several lines where a
 * paragraph was wrapped at a fixed width. `start` and `end` are the offsets of its first and behind its last
 * character that is not white space; `from` and `to` are those of its core, without wrappers (`# …`,
 * `<content>…</content>`, `…-新华网`), which become marks.
 */
export interface Row {
  index: number;
  /** 0-based line of the source. */
  line: number;
  start: number;
  end: number;
  from: number;
  to: number;
  /** The core, folded unit for unit: `text[i]` stands for `source.text[from + i]`. */
  text: string;
  /** Characters of the core that are not white space. */
  size: number;
  /** Blank lines before the row. */
  gap: number;
  /** Clearly more blank lines before it than usual in this source: a picture was here. */
  wide: boolean;
  indent: number;
  /** The lines of a wrapped paragraph, null for a row of one line. */
  lines: Span[] | null;
  /** Tags and entities inside of a paragraph, in order: blank in `text`, marks of the story. */
  holes: readonly Span[];
  /** Wrapped, and its last line is too short to go on: the paragraph ends here, whatever its mark. */
  closes: boolean;
  hint: RowHint | null;
  /** The site or publication that a wrapper names. */
  site: Span | null;
  publication: Span | null;
}

/** The spans of a row's core: one, or one for each line that it was wrapped over; none over a hole. */
export function coreSpans(row: Row): Span[] {
  const ends = row.holes.flat();
  const whole = ends.length === 0 ? (row.lines ?? [[row.from, row.to] as Span]) : spansBetween(row, ends);
  return whole
    .map(([start, end]): Span => [Math.max(start, row.from), Math.min(end, row.to)])
    .filter(([start, end]) => start < end);
}

/** What lies outside of the holes, by the offsets where they begin and end. */
const spansBetween = (row: Row, ends: number[]): Span[] =>
  [row.from, ...ends, row.to].flatMap((start, i, all) =>
    i % 2 === 0 ? [[start, all[i + 1] ?? start] as Span] : [],
  );
