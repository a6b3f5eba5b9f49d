import type { FactKind, PieceKind, SourceView } from '@/lib/queries/source';
import { factKindNames } from './fact-kinds';
import { pieceKindNames } from './piece-kinds';

/** What the marks mean: the line at the left for pieces, the line below or above for facts; only those in view. */
export function Legend({ view, articleId }: { view: SourceView; articleId: string }) {
  const pieceKinds = new Set(
    view.pieces.filter((piece) => piece.articleId === articleId).map(({ kind }) => kind),
  );
  const factKinds = new Set(view.facts.map(({ kind }) => kind));
  factKinds.delete('event');
  return (
    <dl className="mb-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3.5 border-rule border-y py-3 text-xs">
      <dt className="text-soft">左线</dt>
      <dd>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
          {(Object.keys(pieceKindNames) as PieceKind[])
            .filter((kind) => pieceKinds.has(kind))
            .map((kind) => (
              <li key={kind} className="source-sample" data-kind={kind}>
                {pieceKindNames[kind]}
              </li>
            ))}
          <li className="source-sample text-soft" data-kind="other">
            页面附件、别的报道
          </li>
        </ul>
      </dd>
      {factKinds.size > 0 && (
        <>
          <dt className="text-soft">标线</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-5 gap-y-3.5">
              {(Object.keys(factKindNames) as FactKind[])
                .filter((kind) => factKinds.has(kind))
                .map((kind) => (
                  <li key={kind}>
                    <span className="light" data-fact={kind}>
                      {factKindNames[kind]}
                    </span>
                  </li>
                ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
