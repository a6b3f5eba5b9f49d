import type { Head } from './choose-head';
import type { LabelledRow } from './label';
import type { Piece } from './parsed-source';
import { coreSpans } from './row';
import { addApparatus, addMarks, createPiece, type Sink, type StoryDraft } from './story-draft';

const DASH = /^—{1,2}\s*/;
const SHARED_LINE = /^(.{4,}?)\s+(—{1,2})\s*(.{4,})$/;

/** Headline, deck and kicker from their rows; dashes before a deck and wrappers become marks. */
export function buildHead(sink: Sink, draft: StoryDraft, head: Head): void {
  const first = head.headline[0];
  const shared = first && head.headline.length === 1 && !head.deck ? SHARED_LINE.exec(first.text) : null;
  if (first && shared) {
    const end = first.from + (shared[1] ?? '').length;
    const deckStart = first.to - (shared[3] ?? '').length;
    addMarks(sink, draft, first);
    addApparatus(sink, draft, 'mark', end, deckStart);
    draft.headline = createPiece(sink.text, [[first.from, end]]);
    draft.deck = createPiece(sink.text, [[deckStart, first.to]]);
  } else if (first) {
    for (const row of head.headline) addMarks(sink, draft, row);
    draft.headline = createPiece(sink.text, head.headline.flatMap(coreSpans), ' ');
  }
  if (head.deck) draft.deck = buildLine(sink, draft, head.deck);
  if (head.kicker) draft.kicker = buildLine(sink, draft, head.kicker);
  for (const row of head.headline) {
    const publication = row.publication ?? row.site;
    if (publication) draft.publication ??= createPiece(sink.text, [publication]);
  }
}

function buildLine(sink: Sink, draft: StoryDraft, row: LabelledRow): Piece {
  addMarks(sink, draft, row);
  const dash = DASH.exec(row.text)?.[0].length ?? 0;
  if (dash > 0) addApparatus(sink, draft, 'mark', row.from, row.from + dash);
  return createPiece(sink.text, [[row.from + dash, row.to]]);
}
