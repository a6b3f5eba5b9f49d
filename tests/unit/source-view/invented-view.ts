import type { SourceFact, SourcePieceView, SourceView } from '@/lib/queries/source';

type Part = Partial<SourcePieceView> & Pick<SourcePieceView, 'kind'>;

/**
 * A view of an invented source: each line is a list of `[text, what it is]`, white space between them.
 *
 * Facts are given by their texts, one for each part: `{ kind: 'unit', parts: ['某市公', '安局'] }`.
 */
export function inventView(
  lines: [text: string, part: Part][][],
  facts: { kind: SourceFact['kind']; parts: string[]; href?: string }[] = [],
): Pick<SourceView, 'lines' | 'pieces' | 'facts'> {
  const view: Pick<SourceView, 'lines' | 'pieces' | 'facts'> = { lines: [], pieces: [], facts: [] };
  let offset = 0;
  let source = '';
  lines.forEach((parts, index) => {
    const text = parts.map(([piece]) => piece).join(' ');
    let start = offset;
    for (const [piece, part] of parts) {
      view.pieces.push({
        start,
        end: start + piece.length,
        detail: null,
        articleId: 'invented-1',
        block: null,
        section: null,
        part: 0,
        parts: 1,
        ...part,
      });
      start += piece.length + 1;
    }
    view.lines.push({ number: index + 1, start: offset, text });
    offset += text.length + 1;
    source += `${text}\n`;
  });
  for (const { kind, parts, href = null } of facts) {
    const spans = parts.map((part): [number, number] => {
      const at = source.indexOf(part);
      return [at, at + part.length];
    });
    const start = spans[0]?.[0] ?? 0;
    const end = spans.at(-1)?.[1] ?? 0;
    view.facts.push({ start, end, spans, kind, label: parts.join(''), href, articleId: 'invented-1' });
  }
  return view;
}
