import { articleHref, sourceFileHref } from '@/lib/hrefs';
import type { SourceView } from '@/lib/queries/source';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** What the dump is and how the print cut the story; the other stories of the same dump. */
export function SourceSummary({
  view,
  articleId,
  breaks,
}: {
  view: SourceView;
  articleId: string;
  breaks: number;
}) {
  const story = view.stories.find(({ id }) => id === articleId);
  const others = view.stories.filter(({ id }) => id !== articleId);
  const order = story?.printedOrder;
  const facts = [
    `${view.characters.toLocaleString('en-US')}字`,
    `${view.storyCount}篇报道`,
    order && `小标题印作 ${order.join('、')}，读作 ${[...order].sort(byNumber).join('、')}`,
    breaks > 0 && `${breaks}处断行已接`,
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="mb-5 space-y-1 text-sm text-soft">
      <ul className="flex flex-wrap gap-x-5">
        <li>
          <a href={sourceFileHref(view.id)} className="prose-link">
            {view.file}
          </a>
        </li>
        {story && (
          <li>
            <a href={`#L${story.firstLine}`} className="prose-link">
              本篇在第{story.firstLine}—{story.lastLine}行
            </a>
          </li>
        )}
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {(view.fromLine > 1 || view.toLine < view.lineCount) && (
        <p>
          此处列出第{view.fromLine}—{view.toLine}行，全文{view.lineCount}行见
          <a href={sourceFileHref(view.id)} className="prose-link">
            来源文件
          </a>
          。
        </p>
      )}
      {others.length > 0 && (
        <p className="max-w-[52em]">
          {view.storyCount > view.stories.length ? '同一文件中相邻的报道：' : '同一文件中还有：'}
          {others.map(({ id, title, firstLine }, index) => (
            <span key={id}>
              {index > 0 && '；'}
              <a href={`${articleHref(id)}/source#L${firstLine}`} className="prose-link">
                {restorePunctuation(title)}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || 0;
}
