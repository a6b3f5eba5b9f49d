import type { LineLayout, LinePiece } from './layout-lines';
import { LineLabel } from './line-label';
import { LitText } from './lit-text';
import type { ReadingOrder } from './reading-order';

/** One line of the source as it was found, with what it was taken for. */
export function SourceLine({
  layout: { line, pieces },
  articleId,
  order,
  broken,
}: {
  layout: LineLayout;
  articleId: string;
  order: ReadingOrder;
  broken: ReadonlyMap<string, number>;
}) {
  const main = longest(pieces);
  if (!main) return <li id={`L${line.number}`} className="source-blank" />;
  const jump = order.jumps.get(line.number);
  const own = main.piece.articleId === articleId;
  return (
    <>
      {jump && <li className="source-jump">{jump}</li>}
      <li id={`L${line.number}`} className="source-line" data-kind={own ? main.piece.kind : 'other'}>
        <a href={`#L${line.number}`} className="source-number num" aria-label={`第${line.number}行`}>
          {line.number}
        </a>
        <div className="source-body">
          <LineLabel pieces={pieces} articleId={articleId} joins={order.joins} />
          <div className="source-text">
            <Pieces pieces={pieces} main={main} text={line.text} offset={line.start} broken={broken} />
          </div>
        </div>
      </li>
    </>
  );
}

function Pieces({
  pieces,
  main,
  text,
  offset,
  broken,
}: {
  pieces: readonly LinePiece[];
  main: LinePiece;
  text: string;
  offset: number;
  broken: ReadonlyMap<string, number>;
}) {
  return pieces.map((each, index) => {
    const before = text.slice((pieces[index - 1]?.end ?? offset) - offset, each.start - offset);
    const lit = (
      <LitText
        text={text}
        offset={offset}
        start={each.start}
        end={each.end}
        nodes={each.lights}
        broken={broken}
      />
    );
    return (
      <span key={each.start}>
        {before}
        {each === main ? (
          lit
        ) : (
          <span className="source-piece" data-kind={each.piece.kind}>
            {lit}
          </span>
        )}
      </span>
    );
  });
}

function longest(pieces: readonly LinePiece[]): LinePiece | null {
  return pieces.reduce<LinePiece | null>(
    (best, each) => (best && best.end - best.start >= each.end - each.start ? best : each),
    null,
  );
}
