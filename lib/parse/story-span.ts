import type { Article, Piece, Span } from './parsed-source';

// A list may be longer than what a call takes as arguments: a story of one endless paragraph has a span for each of its rows.

/** Every span of a story that its own print gave, in no order. */
export function listSpans({ kicker, headline, deck, apparatus, sections }: Article): Span[] {
  const spans: Span[] = [];
  const add = (piece: Piece | null) => {
    if (piece !== null) for (const span of piece.spans) spans.push(span);
  };
  for (const piece of [kicker, headline, deck]) add(piece);
  for (const piece of apparatus) add(piece);
  for (const { heading, blocks } of sections) {
    add(heading);
    for (const block of blocks) add(block);
  }
  return spans;
}

/** Offset of the story's first character in its source; -1 for a story without any. */
export function firstOffset(article: Article): number {
  const first = listSpans(article).reduce((least, [start]) => Math.min(least, start), Infinity);
  return first === Infinity ? -1 : first;
}
