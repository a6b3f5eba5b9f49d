import { firstOf } from '@/lib/text/cut-text';
import { listMatches } from '@/lib/text/list-matches';
import type { Article, Span } from './parsed-source';
import { addMessage, createPiece, type Sink } from './story-draft';
import { listSpans as listStorySpans } from './story-span';

/**
 * The net under rule 1 (lossless): whatever no stage took becomes furniture of kind `other`, with a message,
 * one piece a line. Spans that overlap are a fault of the program and throw.
 */
export function coverRest(sink: Sink, articles: Article[]): void {
  const spans = listSpans(sink, articles).sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of [...spans, [sink.text.length, sink.text.length] as Span]) {
    if (start < at) throw new Error(`Spans overlap: one ends at ${at}, the next begins at ${start}`);
    takeUncovered(sink, at, start);
    at = end;
  }
}

const listSpans = (sink: Sink, articles: Article[]): Span[] => [
  ...articles.flatMap(listStorySpans),
  ...sink.furniture.flatMap(({ spans }) => spans),
];

function takeUncovered(sink: Sink, from: number, to: number): void {
  const slice = sink.text.slice(from, to);
  for (const match of listMatches(/\S(?:[^\n\r\v\f\u2028\u2029]*\S)?/g, slice)) {
    const start = from + match.index;
    sink.furniture.push({ kind: 'other', ...createPiece(sink.text, [[start, start + match[0].length]]) });
    if (/[^\u200b-\u200f\u2060\u00ad]/.test(match[0]))
      addMessage(sink, 'warning', 'uncovered', start, `没有归属的文字：${firstOf(match[0], 30)}`);
  }
}
