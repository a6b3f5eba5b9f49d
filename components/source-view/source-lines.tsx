import type { SourceView } from '@/lib/queries/source';
import { layOutLines } from './layout-lines';
import { Legend } from './legend';
import { findReadingOrder } from './reading-order';
import { SourceLine } from './source-line';
import { SourceSummary } from './source-summary';
import './source-view.css';

/** The source as it was found, line by line, with the pieces and facts of one story lit and the rest dimmed. */
export function SourceLines({ view, articleId }: { view: SourceView; articleId: string }) {
  const { lines, broken } = layOutLines(view);
  const order = findReadingOrder(lines, articleId);
  return (
    <>
      <SourceSummary view={view} articleId={articleId} breaks={order.breaks} />
      <Legend view={view} articleId={articleId} />
      <ol className="source-lines">
        {lines.map((layout) => (
          <SourceLine key={layout.line.number} {...{ layout, articleId, order, broken }} />
        ))}
      </ol>
    </>
  );
}
