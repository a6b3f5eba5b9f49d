import type { ReactNode } from 'react';
import { AnswerStatus } from './answer-status';
import { Words } from './words';

/** An empty list: what is missing, and where to go on. */
export function EmptyState({
  title,
  status = 200,
  children,
}: {
  title: string;
  /** 404 where the address asks for a part of a list that is not there. */
  status?: 200 | 404;
  children?: ReactNode;
}) {
  return (
    <div className="border-ink border-t border-b border-b-rule py-10">
      <AnswerStatus code={status} />
      <p className="headline text-xl break-keep wrap-anywhere">
        <Words phrase={title} />
      </p>
      {children && <div className="mt-2 max-w-[42em] text-sm text-soft">{children}</div>}
    </div>
  );
}
