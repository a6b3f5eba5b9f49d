import type { ReactNode } from 'react';
import { Section } from '@/components/section';
import { SharedList } from './shared-list';

/** A record that shares stories with the one in view; `slug` null for one without a page. */
interface SharedRecord {
  record: { slug: string | null; name: string };
  count: number;
}

/** A part of a record's page: other records of its stories; nothing where there is none. */
export function SharedSection({
  title,
  id,
  note,
  shared,
  hrefOf,
  countHrefOf,
}: {
  title: string;
  id: string;
  note?: ReactNode;
  shared: readonly SharedRecord[];
  hrefOf: (slug: string) => string;
  /** The stories that both are in. */
  countHrefOf?: (slug: string) => string;
}) {
  if (shared.length === 0) return null;
  return (
    <Section title={title} id={id} note={note}>
      <SharedList
        rows={shared.map(({ record: { slug, name }, count }) => ({
          key: slug ?? name,
          name,
          href: slug && hrefOf(slug),
          count,
          countHref: slug === null ? undefined : countHrefOf?.(slug),
        }))}
      />
    </Section>
  );
}
