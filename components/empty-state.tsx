import type { ReactNode } from 'react';

/** An empty list: what is missing, and where to go on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-ink border-t border-b border-b-rule py-10">
      <p className="headline text-xl">{title}</p>
      {children && <div className="mt-2 max-w-[42em] text-sm text-soft">{children}</div>}
    </div>
  );
}
