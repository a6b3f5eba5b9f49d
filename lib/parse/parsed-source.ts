/**
 * The parser's result: one source cut into stories, with the place of every piece.
 *
 * This is the contract that `npm run --silent parse -- FILE` prints as JSON. All offsets are UTF-16 code
 * units into `source.text`, ends exclusive; a byte order mark and CRLF count as found.
 */

/** `[start, end)` in UTF-16 code units of the decoded source text. */
export type Span = [start: number, end: number];

/** Text as printed: the slices of its spans, joined where the print broke it, white space aside. */
export interface Piece {
  text: string;
  spans: Span[];
}

export type FurnitureKind =
  | 'navigation'
  | 'breadcrumb'
  | 'share'
  | 'tool'
  | 'comment'
  | 'related'
  | 'rights'
  | 'registration'
  | 'advert'
  | 'markup'
  | 'metadata'
  | 'teaser'
  | 'orphan'
  | 'other';

export type ApparatusKind =
  | 'byline'
  | 'date-and-source'
  | 'editor'
  | 'dateline'
  | 'number'
  | 'mark'
  | 'photographer'
  | 'end';

export type CreditRole = 'reporter' | 'correspondent' | 'editor' | 'photographer' | 'author';

export type DateBasis = 'stated' | 'inferred' | 'unknown';

export type Severity = 'error' | 'warning' | 'info';

/** A doubt or a fault, as data: line and column are 1-based, the column in UTF-16 code units. */
export interface Message {
  severity: Severity;
  rule: string;
  line: number;
  column: number;
  message: string;
}

export interface Furniture extends Piece {
  kind: FurnitureKind;
}

export interface Apparatus extends Piece {
  kind: ApparatusKind;
}

export interface Published {
  /** Extended Date/Time Format (ISO 8601-2:2019), no time of day; null without a year. */
  edtf: string | null;
  /** `HH:MM` or `HH:MM:SS` as printed, China time (UTC+8). */
  time: string | null;
  basis: DateBasis;
  evidence: Span[];
}

export interface Credit {
  name: string;
  role: CreditRole;
  spans: Span[];
}

export interface Block extends Piece {
  type: 'paragraph' | 'caption';
}

export interface Section {
  /** The number as printed (`1`, `一`), null where none is. */
  number: string | null;
  heading: Piece | null;
  /** In reading order. */
  blocks: Block[];
}

/** Whether the text gives a person's unit, or the archive takes the unit named nearest; unknown where there is none. */
export type UnitBasis = 'stated' | 'inferred' | 'unknown';

export interface PersonMentions {
  name: string;
  /** Titles as printed; a chain of three titles is three. */
  titles: string[];
  /** Full name of the unit or organisation; null where the text gives none. */
  unit: string | null;
  unitBasis: UnitBasis;
  /** A resident, victim or witness: named in the story, but without a page or an index entry. */
  private: boolean;
  mentions: Piece[];
}

/** How a mention names its unit: in full, in a shorter form of its own name, or as a back-reference (该局). */
export type UnitForm = 'full' | 'short' | 'back-reference';

export interface UnitMention extends Piece {
  form: UnitForm;
}

export interface UnitMentions {
  /** Canonical full name, from the top police body of the place down. */
  name: string;
  /** False where the chain is not given by the text or the authority file: the name stays as printed. */
  resolved: boolean;
  /** Full names that would also fit; empty where resolved. */
  candidates: string[];
  mentions: UnitMention[];
}

export interface TopicMentions {
  name: string;
  status: 'catalogued' | 'candidate';
  mentions: Piece[];
}

export interface Quote {
  text: string;
  speaker: string | null;
  spans: Span[];
}

export type FigureQualifier = 'exact' | 'at-least' | 'about' | 'at-most';

export interface Figure {
  /** As printed: `7.9亿余元`. */
  text: string;
  value: number | null;
  qualifier: FigureQualifier;
  measure: string | null;
  /** What is counted. */
  what: string | null;
  /** Full name of the unit that reports it. */
  unit: string | null;
  spans: Span[];
}

export interface DatedEvent {
  edtf: string;
  /** The sentence. */
  text: string;
  spans: Span[];
}

export interface Article {
  /** `<source id>-<ordinal>`: the permalink. */
  id: string;
  kicker: Piece | null;
  headline: Piece | null;
  deck: Piece | null;
  publication: Piece | null;
  published: Published;
  /** The place alone. */
  dateline: Piece | null;
  credits: Credit[];
  apparatus: Apparatus[];
  /** In reading order; the first is the unheaded opening where there is one. */
  sections: Section[];
  people: PersonMentions[];
  units: UnitMentions[];
  topics: TopicMentions[];
  quotes: Quote[];
  figures: Figure[];
  events: DatedEvent[];
}

export interface ParsedSource {
  source: { file: string; sha256: string; encoding: string; text: string };
  site: Piece | null;
  articles: Article[];
  furniture: Furniture[];
  messages: Message[];
}
