import type { SourceView } from '@/lib/queries/source';
import { layOutLines } from './layout-lines';
import type { ReadingOrder } from './reading-order';
import { SourceLine } from './source-line';
import './source-view.css';

const asPrinted: ReadingOrder = { jumps: new Map(), joins: new Map(), breaks: 0 };

/** A source line by line with the pieces of all its stories lit, each line in the light of its own story. */
export function WholeSource({ view }: { view: SourceView }) {
  const { lines, broken } = layOutLines(view);
  return (
    <ol className="source-lines">
      {lines.map((layout) => {
        const articleId = layout.pieces.find(({ piece }) => piece.articleId !== null)?.piece.articleId ?? '';
        return <SourceLine key={layout.line.number} {...{ layout, articleId, broken }} order={asPrinted} />;
      })}
    </ol>
  );
}
