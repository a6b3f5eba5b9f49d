/**
 * What a source is made of (成分): characters by kind of piece, as bars beside their numbers.
 */
import { scaleLinear } from 'd3-scale';
import { pieceKindNames } from '@/components/source-view/piece-kinds';
import type { PieceKind } from '@/lib/queries/source';
import type { SourcePage } from '@/lib/queries/sources';

export function PieceShares({ pieces }: { pieces: SourcePage['pieces'] }) {
  const most = pieces.reduce((largest, piece) => Math.max(largest, piece.characters), 1);
  const width = scaleLinear().domain([0, most]).range([0, 100]);
  return (
    <div className="@container">
      <table className="w-full text-sm">
        <caption className="sr-only">各类文字的段数与字数</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">类别</th>
            <th scope="col" className="@max-2xs:hidden">
              比例
            </th>
            <th scope="col">段数</th>
            <th scope="col">字数</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <tr key={piece.kind} className="border-hair border-b">
              <th scope="row" className="py-1 @min-[11rem]:whitespace-nowrap pr-3 text-left font-normal">
                {Object.hasOwn(pieceKindNames, piece.kind)
                  ? pieceKindNames[piece.kind as PieceKind]
                  : piece.kind}
              </th>
              <td className="w-full py-1 @max-2xs:hidden">
                <svg aria-hidden="true" width="100%" height="8" className="block">
                  <rect
                    width={`${Math.max(width(piece.characters), 0.5)}%`}
                    height="8"
                    className="fill-blue"
                  />
                </svg>
              </td>
              <td className="num py-1 @min-[11rem]:whitespace-nowrap pl-3 text-right text-soft">
                {piece.count}段
              </td>
              <td className="num py-1 @min-[11rem]:whitespace-nowrap pl-3 text-right">
                {piece.characters.toLocaleString('en-US')}字
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
