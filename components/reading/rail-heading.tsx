import type { ReactNode } from 'react';

/** Heading of a part of the side matter, small under a full rule. */
export function RailHeading({ children }: { children: ReactNode }) {
  return (
    <h2 className="mb-2 border-ink border-t pt-2.5 font-semibold text-soft text-xs tracking-[0.08em]">
      {children}
    </h2>
  );
}
