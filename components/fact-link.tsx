import type { ReactNode } from 'react';
import { sourceHref } from '@/lib/hrefs';
import type { Span } from '@/lib/queries/view-types';

/** Words that lead to their place in the source: a dotted line says so all over the site. */
export function FactLink({
  articleId,
  spans,
  children,
  className = '',
}: {
  articleId: string;
  spans: readonly Span[];
  children: ReactNode;
  className?: string;
}) {
  return (
    <a href={sourceHref(articleId, spans)} className={`fact ${className}`} title="见原文">
      {children}
    </a>
  );
}
