import type { ReactNode } from 'react';
import { SectionHeading } from './section-heading';

/** A part of a page with its heading, named for those who jump by regions. */
export function Section({
  title,
  id,
  more,
  note,
  children,
}: {
  title: string;
  /** Anchor, unique on the page. */
  id: string;
  more?: { href: string; label: string };
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <SectionHeading id={id} more={more}>
        {title}
      </SectionHeading>
      {note && <p className="max-w-[42em] pb-2 text-soft text-xs">{note}</p>}
      {children}
    </section>
  );
}

/**
 * A record's page: what there is to read, and beside it what leads elsewhere.
 *
 * `first` stands on top of the side column, and on phones before everything else.
 */
export function RecordColumns({
  first,
  children,
  beside,
}: {
  first?: ReactNode;
  children: ReactNode;
  beside: ReactNode;
}) {
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      {first && <div className="min-w-0 lg:col-start-2">{first}</div>}
      <div className="grid min-w-0 content-start gap-y-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        {children}
      </div>
      <aside aria-label="相关" className="grid min-w-0 content-start gap-y-10 lg:col-start-2">
        {beside}
      </aside>
    </div>
  );
}
