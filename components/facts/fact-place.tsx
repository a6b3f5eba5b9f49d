import { StoryDate } from '@/components/story-date';
import { articleHref, blockHref } from '@/lib/hrefs';
import type { PublishedView, Span } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { SourceLink } from './source-link';

/** Where a fact stands, in small print: date, story at its paragraph, source. */
export function FactPlaceLine({
  place,
  of,
  withDate = true,
}: {
  place: {
    articleId: string;
    articleTitle: string;
    published: PublishedView;
    block?: number | null;
    spans: Span[];
  };
  /** The fact in a word or two, for the source link; without it, the fact itself leads there. */
  of?: string;
  withDate?: boolean;
}) {
  const { articleId, articleTitle, published, block = null, spans } = place;
  return (
    <span className="text-soft text-xs leading-6 *:mr-3 [&>time]:inline-block [&>time]:min-w-[5.2em]">
      {withDate && <StoryDate edtf={published.edtf} short />}
      <a href={block === null ? articleHref(articleId) : blockHref(articleId, block)} className="py-0.5">
        {restorePunctuation(articleTitle)}
        {block !== null && <span className="num whitespace-nowrap">，第{block}段</span>}
      </a>
      {of !== undefined && <SourceLink articleId={articleId} spans={spans} of={of} />}
    </span>
  );
}
