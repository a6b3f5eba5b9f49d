import type { Head } from './describe-head';
import type { LabelledRow } from './label';
import type { Piece, Span } from './parsed-source';
import { coreSpans } from './row';
import { addApparatus, addMarks, createPiece, type Sink, type StoryDraft } from './story-draft';

const DASH = /^(?:—{1,2}|--)\s*/;
/** 走近三支队伍——: a kicker that leads over to the headline. */
const LEAD = /(?<=[^—\s])\s*—{1,2}$/;
const SHARED_LINE = /^(.{4,}?)\s+(—{1,2})\s*(.{4,})$/;
/** 追寻英模足迹 勇做忠诚卫士——……报告会在江州举行: no space before the dash. Refused: 他——一个民警的故事. */
const GLUED_LINE = /^([^—]{6,})(——)\s*([^—]{6,})$/;
/** 2. 西山警方开展……: an item's number in a bulletin. Refused: 3.15晚会, 1起电诈案. */
const NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、]\s?(?=\D)/;

/** Headline, deck and kicker from their rows; dashes before a deck, numbers and wrappers become apparatus. */
export function buildHead(sink: Sink, draft: StoryDraft, head: Head): void {
  const first = head.headline[0];
  if (first) {
    for (const row of head.headline) addMarks(sink, draft, row);
    const number = NUMBER.exec(first.text)?.[0].length ?? 0;
    if (number > 0) addApparatus(sink, draft, 'number', first.from, first.from + number);
    const shared =
      head.headline.length === 1 && head.deck.length === 0
        ? (SHARED_LINE.exec(first.text) ?? GLUED_LINE.exec(first.text))
        : null;
    const deckStart = first.to - (shared?.[3] ?? '').length;
    const end = shared ? first.from + (shared[1] ?? '').length : first.to;
    const spans: Span[] = shared ? [[first.from, end]] : head.headline.flatMap(coreSpans);
    draft.headline = createPiece(
      sink.text,
      spans.map(([from, to], i): Span => [i === 0 ? from + number : from, to]),
      head.headline.length > 1 ? ' ' : '',
    );
    if (shared) {
      addApparatus(sink, draft, 'mark', end, deckStart);
      draft.deck = createPiece(sink.text, [[deckStart, first.to]]);
    }
  }
  const [deck, below] = head.deck;
  if (deck) draft.deck = buildLine(sink, draft, deck);
  if (draft.deck && below) {
    const { spans } = buildLine(sink, draft, below);
    draft.deck = createPiece(sink.text, [...draft.deck.spans, ...spans], ' ');
  }
  if (head.kicker) draft.kicker = buildLine(sink, draft, head.kicker);
  for (const row of head.headline) {
    const publication = row.publication ?? row.site;
    if (publication) draft.publication ??= createPiece(sink.text, [publication]);
  }
}

/** A kicker or deck from its row; the dashes at its edges become marks. */
export function buildLine(sink: Sink, draft: StoryDraft, row: LabelledRow): Piece {
  addMarks(sink, draft, row);
  const dash = DASH.exec(row.text)?.[0].length ?? 0;
  if (dash > 0) addApparatus(sink, draft, 'mark', row.from, row.from + dash);
  const lead = LEAD.exec(row.text.slice(dash))?.[0].length ?? 0;
  if (lead > 0) addApparatus(sink, draft, 'mark', row.to - lead, row.to);
  return createPiece(sink.text, [[row.from + dash, row.to - lead]]);
}
