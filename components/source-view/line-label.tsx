import { articleHref, blockHref } from '@/lib/hrefs';
import type { SourcePieceView } from '@/lib/queries/source';
import type { LinePiece } from './layout-lines';
import { pieceName } from './piece-kinds';
import type { ReadingOrder } from './reading-order';

/** What the line's pieces are, and the way from each to its place in the story. */
export function LineLabel({
  pieces,
  articleId,
  joins,
}: {
  pieces: readonly LinePiece[];
  articleId: string;
  joins: ReadingOrder['joins'];
}) {
  const seen = new Set<string>();
  const labels = [...pieces].sort(byLength).filter(({ piece }) => {
    const key = `${pieceName(piece)} ${piece.block} ${piece.part}`;
    return !seen.has(key) && seen.add(key);
  });
  return (
    <ul className="source-label">
      {labels.map(({ piece, start }) => (
        <li key={start}>
          <PieceLabel piece={piece} articleId={articleId} join={joins.get(piece.start)} />
        </li>
      ))}
    </ul>
  );
}

function PieceLabel({
  piece,
  articleId,
  join,
}: {
  piece: SourcePieceView;
  articleId: string;
  join: { from: number | null; to: number | null } | undefined;
}) {
  if (piece.articleId === null) return pieceName(piece);
  const other = piece.articleId !== articleId;
  return (
    <>
      <a href={placeHref(piece, piece.articleId)}>
        {other && '别篇 '}
        {pieceName(piece)}
        {piece.block !== null && <span className="num"> 第{piece.block}段</span>}
      </a>
      {join?.from && (
        <a href={`#L${join.from}`} className="source-join">
          ↥ 接第{join.from}行
        </a>
      )}
      {join?.to && (
        <a href={`#L${join.to}`} className="source-join">
          ↧ 下接第{join.to}行
        </a>
      )}
    </>
  );
}

/** The line's main piece first. */
function byLength(a: LinePiece, b: LinePiece): number {
  return b.end - b.start - (a.end - a.start);
}

function placeHref({ block, section }: SourcePieceView, articleId: string): string {
  if (block !== null) return blockHref(articleId, block);
  return section === null ? articleHref(articleId) : `${articleHref(articleId)}#section-${section}`;
}
