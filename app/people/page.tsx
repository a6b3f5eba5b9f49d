import { EmptyState } from '@/components/empty-state';
import { FilterAsYouType } from '@/components/filters/filter-as-you-type.client';
import { BadParamNotice } from '@/components/filters/list-notices';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { InitialLinks } from '@/components/people/initial-links';
import { PeopleByInitial } from '@/components/people/people-by-initial';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import { peopleHref, readPeopleRequest } from '@/lib/filters/people-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import type { PageHead } from '@/lib/head/page-head';
import { listInitials, listPeoplePage } from '@/lib/queries/people';

interface Props {
  searchParams: Promise<SearchParams>;
}

const perPage = 300;

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { initial, page } = readPeopleRequest(await searchParams);
  return {
    title: initial ? `人物 ${initial}` : '人物',
    description: '报道里有职务的人物，按姓名拼音排列，各有单位、职务与报道篇数。',
    alternates: { canonical: peopleHref(initial, page), types: dataTypes(peopleHref(initial)) },
  };
}

export default async function PeoplePage({ searchParams }: Props) {
  const { initial: asked, page, bad } = readPeopleRequest(await searchParams);
  const [initials, list] = await Promise.all([
    listInitials(),
    listPeoplePage({ initial: asked, page, perPage }),
  ]);
  const { items: people, pages } = list;
  const total = initials.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    return (
      <>
        <HeadTags {...(await toHead({ searchParams }))} />
        <PageHeading title="人物" />
        <EmptyState title="档案里还没有人物" />
        <WaysOn />
      </>
    );
  }
  const whole = asked === undefined && pages === 1;
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <PageHeading
        title={asked === undefined ? '人物' : `人物 ${asked}`}
        note={`${total.toLocaleString('en-US')}位在报道里有职务、单位或荣誉称号的人物，按姓名拼音排列。没有职务的群众、当事人、未成年人不单独立页，名字只在报道与原文的文字里。`}
      />
      <BadParamNotice bad={bad} plainHref={peopleHref(asked, page)} />
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3 pb-6">
        <InitialLinks
          initials={initials}
          current={asked}
          hrefFor={(initial) => (whole ? `#initial-${initial}` : peopleHref(initial))}
        />
        <div className="min-w-[min(16rem,100%)] grow lg:max-w-[28em]">
          <FilterAsYouType target="people" label="筛选人物" hint="姓名、单位、职务" noun="位人物" />
        </div>
      </div>
      {people.length > 0 ? (
        <div id="people" data-filter-text="p">
          <PeopleByInitial people={people} />
        </div>
      ) : (
        <EmptyState
          status={page > 1 ? 404 : 200}
          title={page > 1 ? `没有第${page}页` : `没有以${asked}开头的人物`}
        >
          <a href={peopleHref()} className="inline-block py-1 text-blue hover:underline">
            全部人物
          </a>
        </EmptyState>
      )}
      {people.length > 0 && (
        <Pagination page={page} pages={pages} hrefFor={(other) => peopleHref(asked, other)} />
      )}
    </Typeset>
  );
}
