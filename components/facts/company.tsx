import { NamedTogether } from '@/components/plots/named-together';
import { Section } from '@/components/section';
import { personHref } from '@/lib/hrefs';
import type { NamedTogether as Company } from '@/lib/queries/named-together';

/** Who was named together with whom, where at least two people were. */
export function CompanySection({
  company,
  focus,
  storiesHref,
}: {
  company: Company;
  /** Slug of the person whose page this is. */
  focus?: string;
  /** The stories that a person's count counts. */
  storiesHref: (slug: string) => string | undefined;
}) {
  if (company.pairs.length === 0) return null;
  return (
    <Section
      title="谁与谁同篇"
      id="together"
      note={`弧线连着同一篇报道里出现的人，据${company.stories}篇报道；同篇不等于相识。`}
    >
      <NamedTogether
        nodes={company.people.map(({ slug, name, note, count }) => ({
          key: slug,
          name,
          href: personHref(slug),
          note,
          count,
          countHref: storiesHref(slug),
        }))}
        pairs={company.pairs}
        focus={focus}
      />
    </Section>
  );
}
