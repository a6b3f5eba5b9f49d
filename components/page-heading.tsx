import type { ReactNode } from 'react';

/** The head of a page that is no story: a label above, the h1, a note below. */
export function PageHeading({
  label,
  title,
  note,
}: {
  label?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
}) {
  return (
    <header className="pt-6 pb-5">
      {label && <p className="mb-1 font-semibold text-vermilion text-xs tracking-[0.08em]">{label}</p>}
      <h1 className="headline text-3xl leading-snug lg:text-4xl">{title}</h1>
      {note && <div className="mt-1.5 max-w-[42em] text-sm text-soft">{note}</div>}
    </header>
  );
}
