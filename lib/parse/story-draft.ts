import { findPosition, type Line } from '@/lib/source/split-lines';
import { listMatches } from '@/lib/text/list-matches';
import { toSolid } from '@/lib/text/solid-text';
import type { CreditMatch } from './credit-match';
import type { LabelledRow } from './label';
import type {
  Apparatus,
  ApparatusKind,
  Credit,
  Furniture,
  FurnitureKind,
  Message,
  Piece,
  Section,
  Severity,
  Span,
} from './parsed-source';

/** What stages write to while they take a source apart: the text, and the pieces and doubts found so far. */
export interface Sink {
  text: string;
  lines: Line[];
  furniture: Furniture[];
  messages: Message[];
}

/** A date that a story prints, with the place where it does. */
export interface StatedDate {
  edtf: string | null;
  month: number;
  day: number | null;
  time: string | null;
  span: Span;
  /** `line`: a date line; `opening`: before 电 or 讯; `closing`: below the text; `address`: in the page's address. */
  from: 'line' | 'opening' | 'closing' | 'address' | 'page';
  /** Its label says that something else was done on it: 成文日期, 更新时间. It counts where no other date is printed there. */
  otherwise: boolean;
}

/** A story half taken apart. */
export interface StoryDraft {
  kicker: Piece | null;
  headline: Piece | null;
  deck: Piece | null;
  publication: Piece | null;
  dateline: Piece | null;
  dates: StatedDate[];
  /** The story came with its own page title or wrapper: it shares no newspaper page with its neighbours. */
  ownPage: boolean;
  credits: Credit[];
  apparatus: Apparatus[];
  sections: Section[];
}

/** A story of which nothing is known yet. */
export function createDraft(ownPage: boolean): StoryDraft {
  return {
    kicker: null,
    headline: null,
    deck: null,
    publication: null,
    dateline: null,
    dates: [],
    ownPage,
    credits: [],
    apparatus: [],
    sections: [],
  };
}

/** A piece of the given spans, parts joined by `glue` where the print broke it. */
export function createPiece(text: string, spans: Span[], glue = ''): Piece {
  const piece: Piece = { text: '', spans: [] };
  extendPiece(text, piece, spans, glue);
  return piece;
}

/** Adds spans to a piece of the same text: a paragraph may have thousands of rows, which must not be joined anew for each. */
export function extendPiece(text: string, piece: Piece, spans: Span[], glue = ''): void {
  for (const span of spans) {
    const part = text.slice(...span);
    const before = text.charAt((piece.spans.at(-1)?.[1] ?? 0) - 1);
    // Latin words need a space where the line end stood; Han text has none.
    const spaced = glue === '' && /[A-Za-z0-9]/.test(before) && /^[A-Za-z]/.test(part);
    piece.text += piece.text === '' ? part : `${spaced ? ' ' : glue}${part}`;
    piece.spans.push(span);
  }
}

/** Sets a whole row aside as furniture, with the row before it where both are of one kind and of one line of the source. */
export function addFurniture(sink: Sink, row: LabelledRow, kind: FurnitureKind): void {
  const last = sink.furniture.at(-1);
  const span = last?.spans[0];
  const isOfLine =
    span !== undefined &&
    last?.kind === kind &&
    span[1] <= row.start &&
    !LINE_END.test(sink.text.slice(span[1], row.start));
  if (isOfLine) sink.furniture.pop();
  const start = isOfLine ? span[0] : row.start;
  sink.furniture.push({ kind, ...createPiece(sink.text, [[start, row.end]]) });
}
const LINE_END = /[\n\r\v\f\u2028\u2029]/;

/** A stretch of the source as apparatus, a span for each of its lines; nothing where it holds only white space. */
export function addApparatus(
  sink: Sink,
  draft: StoryDraft,
  kind: ApparatusKind,
  start: number,
  end: number,
): void {
  const spans = listMatches(/\S(?:[^\n\r\v\f\u2028\u2029]*\S)?/g, sink.text.slice(start, end)).map(
    ({ index, 0: part }): Span => [start + index, start + index + part.length],
  );
  if (spans.length > 0) draft.apparatus.push({ kind, ...createPiece(sink.text, spans) });
}

/** The wrappers around a row's core, and the tags in it, as marks. */
export function addMarks(sink: Sink, draft: StoryDraft, row: LabelledRow): void {
  if (row.start < row.from) addApparatus(sink, draft, 'mark', row.start, row.from);
  if (row.to < row.end) addApparatus(sink, draft, 'mark', row.to, row.end);
  for (const [start, end] of row.holes)
    if (start >= row.from && end <= row.to) addApparatus(sink, draft, 'mark', start, end);
}

/** Credits of a row, their offsets into the row's text. */
export function addCredits(sink: Sink, draft: StoryDraft, row: LabelledRow, credits: CreditMatch[]): void {
  for (const { role, start, end } of credits) {
    const span: Span = [row.from + start, row.from + end];
    const name = toSolid(sink.text.slice(...span));
    const known = draft.credits.find(
      (credit) => credit.name === name && (credit.role === role || role === 'author'),
    );
    if (known) known.spans.push(span);
    else draft.credits.push({ name, role, spans: [span] });
  }
}

/** Notes a doubt at an offset of the source. */
export function addMessage(
  sink: Sink,
  severity: Severity,
  rule: string,
  offset: number,
  message: string,
): void {
  sink.messages.push({ severity, rule, ...findPosition(sink.lines, offset), message });
}
