import { answerMissing } from '@/app/answer-missing';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { CompanySection } from '@/components/facts/company';
import { FeedLinks, feedTypes } from '@/components/feed-links';
import { HeadTags } from '@/components/head-tags';
import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { JsonLd } from '@/components/json-ld';
import { Ledger } from '@/components/ledger';
import { PageHeading } from '@/components/page-heading';
import { PersonCompany, PersonFacts, PersonNamesakes } from '@/components/people/person-sections';
import { RecordColumns } from '@/components/section';
import { Typeset } from '@/components/typeset';
import { articlesHref } from '@/lib/filters/article-filter';
import { peopleHref } from '@/lib/filters/people-filter';
import type { PageHead } from '@/lib/head/page-head';
import { personHref, unitHref } from '@/lib/hrefs';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toPersonData } from '@/lib/linked-data/person-data';
import { getNamedTogether } from '@/lib/queries/named-together';
import { getPerson, type PersonPage } from '@/lib/queries/people';
import { siteUrl } from '@/lib/site';

interface Props {
  params: Promise<{ slug: string }>;
}

async function toHead({ params }: Props): Promise<PageHead> {
  const person = await getPerson((await params).slug);
  if (!person) return { title: '没有这个人物' };
  const where = person.unit?.name ?? person.organisation;
  return {
    title: where ? `${person.name}（${where}）` : person.name,
    description: `${person.name}${where ? `，${where}` : ''}：${person.titles.join('、')}。见于${person.count}篇报道。`,
    alternates: {
      canonical: personHref(person.slug),
      types: feedTypes(personHref(person.slug), person.name),
    },
  };
}

export default async function PersonRecordPage({ params }: Props) {
  const { slug } = await params;
  const person = await getPerson(slug);
  if (!person) return answerMissing('people', slug);
  const company = await getNamedTogether('person', slug);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ params }))} />
      <JsonLd data={toPersonData(person, createAddresses(siteUrl))} />
      <Breadcrumbs
        crumbs={[
          { label: '人物', href: peopleHref() },
          { label: person.initial, href: peopleHref(person.initial) },
        ]}
      />
      <PageHeading title={person.name} note={<Post person={person} />} />
      <Ledger
        entries={[
          { value: person.count, label: '篇报道', href: '#stories' },
          { value: person.counts.appointments, label: '条职务记载', href: '#posts' },
          { value: person.counts.quotes, label: '条引语', href: '#quotes' },
          { value: person.counts.namesakes, label: '位同名的人', href: '#namesakes' },
        ].filter((entry) => entry.value > 0)}
      />
      <RecordColumns
        beside={
          <>
            <PersonNamesakes person={person} />
            <PersonCompany person={person} withPeople={company.pairs.length === 0} />
            <FeedLinks path={personHref(person.slug)} />
          </>
        }
      >
        <PersonFacts person={person} />
        <CompanySection
          company={company}
          focus={slug}
          storiesHref={(other) => (other === slug ? articlesHref({ person: slug }) : undefined)}
        />
      </RecordColumns>
    </Typeset>
  );
}

function Post({ person }: { person: PersonPage }) {
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-base text-ink">
        {person.unit ? (
          <a href={unitHref(person.unit.slug)} className="py-0.5 text-blue hover:underline">
            {person.unit.name}
          </a>
        ) : (
          <span className="py-0.5">{person.organisation ?? '单位未载'}</span>
        )}
        {person.titles.length > 0 && <span className="py-0.5">{person.titles.join('、')}</span>}
      </p>
      {person.unitBasis === 'inferred' && (
        <p>
          <InferredMark /> {UNIT_GROUND}。
        </p>
      )}
      {person.note && <p>{person.note}</p>}
    </>
  );
}
