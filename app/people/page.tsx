import type { Metadata } from 'next';
import { EmptyState } from '@/components/empty-state';
import { FilterAsYouType } from '@/components/filters/filter-as-you-type.client';
import { BadParamNotice } from '@/components/filters/list-notices';
import { PageHeading } from '@/components/page-heading';
import { InitialLinks } from '@/components/people/initial-links';
import { PersonRow } from '@/components/people/person-row';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import { peopleHref, readPeopleRequest } from '@/lib/filters/people-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { listPeople, type PeopleIndex } from '@/lib/queries/people';

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Up to so many people stand on one page; a larger index shows one initial at a time. */
const onOnePage = 600;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { initial } = readPeopleRequest(await searchParams);
  return {
    title: initial ? `人物 ${initial}` : '人物',
    description: '报道里有职务的人物，按姓名拼音排列，各有单位、职务与报道篇数。',
    alternates: { canonical: peopleHref(initial), types: dataTypes(peopleHref(initial)) },
  };
}

export default async function PeoplePage({ searchParams }: Props) {
  const { initial: asked, bad } = readPeopleRequest(await searchParams);
  const { index, shown } = await readIndex(asked);
  const total = index.initials.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    return (
      <>
        <PageHeading title="人物" />
        <EmptyState title="档案里还没有人物" />
        <WaysOn />
      </>
    );
  }
  const groups = index.initials.filter(({ initial }) => shown === undefined || initial === shown);
  return (
    <>
      <PageHeading
        title="人物"
        note={`${total}位在报道里有职务或单位的人物，按姓名拼音排列。群众、当事人、未成年人不单独立页，名字只在报道里。`}
      />
      <BadParamNotice bad={bad} plainHref={peopleHref(asked)} />
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3 pb-6">
        <InitialLinks
          initials={index.initials}
          current={shown}
          hrefFor={(initial) => (shown === undefined ? `#initial-${initial}` : peopleHref(initial))}
        />
        <div className="min-w-64 grow lg:max-w-[28em]">
          <FilterAsYouType target="people" label="筛选人物" noun="位人物" />
        </div>
      </div>
      <div id="people" className="grid gap-y-8">
        {groups.length === 0 && (
          <EmptyState title={`没有以${shown}开头的人物`}>
            <a href={peopleHref()} className="inline-block py-1 text-blue hover:underline">
              全部人物
            </a>
          </EmptyState>
        )}
        {groups.map(({ initial }) => (
          <div key={initial} data-filter-group="">
            <section
              aria-labelledby={`initial-${initial}`}
              className="grid gap-x-6 border-ink border-t pt-2 sm:grid-cols-[3rem_minmax(0,1fr)]"
            >
              <h2 id={`initial-${initial}`} className="headline py-1 text-2xl leading-none sm:py-2">
                {initial}
              </h2>
              <ul>
                {index.people
                  .filter((person) => person.initial === initial)
                  .map((person) => (
                    <PersonRow key={person.slug} person={person} />
                  ))}
              </ul>
            </section>
          </div>
        ))}
      </div>
    </>
  );
}

/** The index and the one initial to show of it, undefined for all. */
async function readIndex(
  asked: string | undefined,
): Promise<{ index: PeopleIndex; shown: string | undefined }> {
  if (asked !== undefined) return { index: await listPeople(asked), shown: asked };
  const { initials } = await listPeople('#');
  const total = initials.reduce((sum, { count }) => sum + count, 0);
  const shown = total > onOnePage ? initials[0]?.initial : undefined;
  return { index: await listPeople(shown), shown };
}
