import type { Span } from '@/lib/parse/parsed-source';

/** Spans as a cell holds them; most are one span, for which a call of the engine's own takes five times as long. */
export function toSpansJson(spans: readonly Span[]): string {
  const [first] = spans;
  return first !== undefined && spans.length === 1 ? `[[${first[0]},${first[1]}]]` : JSON.stringify(spans);
}
