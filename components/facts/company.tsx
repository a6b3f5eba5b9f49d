import { NamedTogether } from '@/components/plots/named-together';
import { Section } from '@/components/section';
import { articleHref, personHref } from '@/lib/hrefs';
import type { NamedTogether as Company } from '@/lib/queries/named-together';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

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
  if (company.onlyStory) return <OneStory company={company} focus={focus} />;
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

/** All of them stand in one story: a plot of everybody with everybody would say no more. */
function OneStory({
  company: { people, pairs, onlyStory },
  focus,
}: {
  company: Company;
  focus?: string | undefined;
}) {
  if (onlyStory === null) return null;
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const others = people.filter(({ slug }) => slug !== focus && paired.has(slug));
  return (
    <Section title="谁与谁同篇" id="together" note="同篇不等于相识。">
      <p>
        {others.map(({ slug, name }, index) => (
          <span key={slug}>
            {index > 0 && '、'}
            <a href={personHref(slug)} className="inline-block py-0.5 text-blue hover:underline">
              {name}
            </a>
          </span>
        ))}
        {focus === undefined ? `，${others.length}人同见于一篇报道：` : '，与本页人物只同见于一篇报道：'}
        <a href={articleHref(onlyStory.id)} className="py-0.5 text-blue hover:underline">
          《{restorePunctuation(onlyStory.title)}》
        </a>
        。
      </p>
    </Section>
  );
}
