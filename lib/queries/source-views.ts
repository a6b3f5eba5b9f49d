import type { Span } from './view-types';

export interface SourceLine {
  /** 1-based. */
  number: number;
  /** Offset of the line's first character in the source's text. */
  start: number;
  /** Without its line break; withheld names masked by ＊, offsets kept. */
  text: string;
}

export type PieceKind =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'apparatus'
  | 'furniture';

/** A run of the source and what the parser took it for; runs cover every non-space character once, in order. */
export interface SourcePieceView {
  start: number;
  end: number;
  kind: PieceKind;
  /** apparatus: byline, number, dateline…; furniture: navigation, share… */
  detail: string | null;
  articleId: string | null;
  /** Paragraphs and captions: the block's ordinal (`#p12`). */
  block: number | null;
  /** Headings: the section's ordinal. */
  section: number | null;
  /** Counts the parts of one rejoined block: 0, 1, … of `parts`. */
  part: number;
  parts: number;
}

export type FactKind =
  | 'person'
  | 'unit'
  | 'topic'
  | 'credit'
  | 'date'
  | 'publication'
  | 'dateline'
  | 'quote'
  | 'figure'
  | 'event';

/** A fact's place in the source, to be marked; facts may overlap. In order of start, then longest first. */
export interface SourceFact {
  /** Start of the first span, end of the last: `#s<start>-<end>`, as sourceHref in lib/hrefs links to it. */
  start: number;
  end: number;
  /** All of its spans: several where the print broke it. */
  spans: Span[];
  kind: FactKind;
  /** What it says: the record's name, the quote's speaker, the figure's measure. */
  label: string;
  /** Path of the record's page on this site, null where it has none. */
  href: string | null;
  articleId: string;
}

export interface SourceStory {
  id: string;
  ordinal: number;
  title: string;
  spans: Span[];
  firstLine: number;
  lastLine: number;
  /** Section numbers in the order in which they are printed, where it is not the order in which they are read. */
  printedOrder: string[] | null;
}

export interface SourceView {
  id: string;
  file: string;
  sha256: string;
  encoding: string;
  site: string | null;
  publisher: string | null;
  url: string | null;
  retrieved: string | null;
  region: string | null;
  rights: string | null;
  note: string | null;
  characters: number;
  lineCount: number;
  /** 1-based, inclusive: the lines in view. */
  fromLine: number;
  toLine: number;
  lines: SourceLine[];
  pieces: SourcePieceView[];
  facts: SourceFact[];
  /** Stories in the whole source. */
  storyCount: number;
  /** In source order; of a source of many stories those that the lines in view touch. */
  stories: SourceStory[];
}

export interface SourceWindow {
  /** 1-based first line; default: the first line of `articleId`, or 1. */
  fromLine?: number;
  /** At most this many lines; default 400. A very long line counts as several. */
  lines?: number;
  /** Facts of this story only; the window begins with it. */
  articleId?: string;
}
