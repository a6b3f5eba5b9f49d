import type { ReactNode } from 'react';
import { articleHref } from '@/lib/hrefs';
import { RailHeading } from './rail-heading';

/** Rows in all: a dump of megabytes counts tens of thousands of things, which nobody reads beside a story. */
const most = 200;

/** A list of the side matter: its first rows; the rest of a longer one opens on demand. */
export function RailSection<Item>({
  id,
  heading,
  items,
  note,
  children,
  atMost = 12,
}: {
  /** The story's, for the way to what is not shown. */
  id: string;
  heading: string;
  /** Nothing is shown without any. */
  items: readonly Item[];
  /** Below the list. */
  note?: ReactNode;
  /** The `<li>` of an item. */
  children: (item: Item) => ReactNode;
  atMost?: number;
}) {
  if (items.length === 0) return null;
  // One or two rows more are shorter than the offer to open them.
  const shown = items.length > atMost + 2 ? atMost : items.length;
  return (
    <section className="mb-7 md:break-inside-avoid">
      <RailHeading>{heading}</RailHeading>
      <ul>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown && (
        <details>
          <summary className="py-1 text-blue">另{items.length - shown}项</summary>
          <ul>{items.slice(shown, most).map(children)}</ul>
          {items.length > most && (
            <p className="py-1 text-soft text-xs">
              此处列前{most}项；全部{items.length}项见<a href={`${articleHref(id)}.json`}>本篇数据</a>。
            </p>
          )}
        </details>
      )}
      {note && <p className="py-1 text-soft text-xs">{note}</p>}
    </section>
  );
}
