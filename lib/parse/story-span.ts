import type { Article, Span } from './parsed-source';

/** Every span of a story that its own print gave, in no order. */
export function listSpans({ kicker, headline, deck, apparatus, sections }: Article): Span[] {
  const pieces = [kicker, headline, deck, ...apparatus];
  for (const { heading, blocks } of sections) pieces.push(heading, ...blocks);
  const spans: Span[] = [];
  for (const piece of pieces) if (piece !== null) spans.push(...piece.spans);
  return spans;
}

/** Offset of the story's first character in its source; -1 for a story without any. */
export function firstOffset(article: Article): number {
  const starts = listSpans(article).map(([start]) => start);
  return starts.length === 0 ? -1 : Math.min(...starts);
}
