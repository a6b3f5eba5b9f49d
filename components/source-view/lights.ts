import { spanId } from '@/lib/hrefs';
import type { FactKind, SourceFact, SourcePieceView, SourceView } from '@/lib/queries/source';
import type { Span } from '@/lib/queries/view-types';

/** A stretch of the source that a link can lead to: one span of a fact, of a paragraph, of a headline. */
export interface Light {
  start: number;
  end: number;
  /** Id of the whole, as sourceHref links to it; shared by all stretches of a broken one. */
  id: string;
  /** What stands there; null for a piece of the story itself. */
  kind: FactKind | null;
  /** What the fact says, and its record's page. */
  label: string | null;
  href: string | null;
}

/** Where several facts share an extent, the one that leads furthest gives its look. */
const precedence: FactKind[] = [
  'unit',
  'person',
  'topic',
  'figure',
  'credit',
  'publication',
  'date',
  'dateline',
  'quote',
  'event',
];

/** Every stretch of the view that can be lit, each extent once. */
export function findLights(view: Pick<SourceView, 'pieces' | 'facts'>): Light[] {
  const facts = [...view.facts].sort((a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind));
  const byId = new Map<string, Light[]>();
  const add = (spans: readonly Span[], fact: SourceFact | null) => {
    const id = spanId(spans);
    if (id === null || byId.has(id)) return;
    const { kind = null, label = null, href = null } = fact ?? {};
    byId.set(
      id,
      spans.map(([start, end]) => ({ start, end, id, kind, label, href })),
    );
  };
  for (const fact of facts) add(fact.spans, fact);
  for (const spans of pieceSpans(view.pieces)) add(spans, null);
  return [...byId.values()].flat();
}

/** The spans of each headline, heading and block: those of one rejoined block together. */
function pieceSpans(pieces: readonly SourcePieceView[]): Span[][] {
  const wholes = new Map<string, Span[]>();
  for (const { start, end, kind, articleId, block, section } of pieces) {
    if (articleId === null || kind === 'furniture') continue;
    const key = kind === 'apparatus' ? `${start}` : `${articleId} ${kind} ${block} ${section}`;
    wholes.set(key, [...(wholes.get(key) ?? []), [start, end]]);
  }
  return [...wholes.values()];
}
