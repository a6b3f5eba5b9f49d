import { sourceHref } from '@/lib/hrefs';
import type { Span } from '@/lib/queries/view-types';

/** From a fact to its place in the source; `of` says whose source to those who hear only the link. */
export function SourceLink({
  articleId,
  spans,
  of,
}: {
  articleId: string;
  spans: readonly Span[];
  of: string;
}) {
  return (
    <a
      href={sourceHref(articleId, spans)}
      className="inline-block whitespace-nowrap py-0.5 text-blue hover:underline"
    >
      见原文<span className="sr-only">：{of}</span>
    </a>
  );
}
