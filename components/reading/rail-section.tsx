import type { ReactNode } from 'react';
import { RailHeading } from './rail-heading';

/** A list of the side matter: its first rows; the rest of a longer one opens on demand. */
export function RailSection({
  heading,
  note,
  children,
  atMost = 12,
}: {
  heading: string;
  /** Below the list. */
  note?: ReactNode;
  /** `<li>`s; nothing is shown without any. */
  children: ReactNode[];
  atMost?: number;
}) {
  if (children.length === 0) return null;
  // One or two rows more are shorter than the offer to open them.
  const shown = children.length > atMost + 2 ? atMost : children.length;
  return (
    <section className="mb-7 md:break-inside-avoid">
      <RailHeading>{heading}</RailHeading>
      <ul>{children.slice(0, shown)}</ul>
      {children.length > shown && (
        <details>
          <summary className="py-1 text-blue">其余 {children.length - shown} 项</summary>
          <ul>{children.slice(shown)}</ul>
        </details>
      )}
      {note && <p className="py-1 text-soft text-xs">{note}</p>}
    </section>
  );
}
