import type { ReactNode } from 'react';

/** The heading of a part of a page, under a full rule; `more` leads to the whole of it. */
export function SectionHeading({
  children,
  id,
  as: Heading = 'h2',
  more,
}: {
  children: ReactNode;
  id?: string;
  as?: 'h2' | 'h3';
  more?: { href: string; label: string };
}) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-t pt-3 pb-2">
      <Heading id={id} className="headline text-xl leading-snug">
        {children}
      </Heading>
      {more && (
        <a href={more.href} className="py-0.5 text-blue text-sm">
          {more.label}
        </a>
      )}
    </div>
  );
}
