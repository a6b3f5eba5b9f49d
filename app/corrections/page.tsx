import { CorrectionList } from '@/components/corrections/correction-list';
import { EmptyState } from '@/components/empty-state';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { Typeset } from '@/components/typeset';
import type { SearchParams } from '@/lib/filters/search-params';
import type { PageHead } from '@/lib/head/page-head';
import { listCorrections } from '@/lib/queries/corrections';

interface Props {
  searchParams: Promise<SearchParams>;
}

const head: PageHead = {
  title: '更正',
  description: '档案对解析所得作过的更正：原印什么，改作什么，谁定的，为什么。',
  alternates: {
    canonical: '/corrections',
    types: {
      'application/atom+xml': [{ url: '/corrections/feed.atom', title: '更正' }],
      'application/feed+json': [{ url: '/corrections/feed.json', title: '更正' }],
    },
  },
};

const hrefFor = (page: number) => (page === 1 ? '/corrections' : `/corrections?page=${page}`);

/** The page that the address asks for; the first where it asks for none. */
function readPage(given: string | string[] | undefined): number {
  const page = typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
  return page;
}

function NoCorrections({ page, total, pages }: { page: number; total: number; pages: number }) {
  if (total === 0) {
    return (
      <EmptyState title="还没有更正">
        <p>
          发现错处，请照
          <a href="/about#correct" className="prose-link">
            怎样要求更正
          </a>
          所说告知；改了什么、为何而改，都会记在这里。
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState status={404} title={`没有第${page}页`}>
      <a href={hrefFor(pages)} className="inline-block py-1 text-blue hover:underline">
        回到第{pages}页
      </a>
    </EmptyState>
  );
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const page = readPage((await searchParams).page);
  const { items, total, conflicts, pages } = await listCorrections(page);
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading
        title="更正"
        note={`原文不动，更正另记，每一条都注明原印、改动、缘由和经手人。${total > 0 ? `共${total}条${conflicts > 0 ? `，其中${conflicts}条与现在的原文对不上` : ''}。` : ''}`}
      />
      {items.length > 0 ? (
        <CorrectionList corrections={items} named />
      ) : (
        <NoCorrections page={page} total={total} pages={pages} />
      )}
      <Pagination page={page} pages={pages} hrefFor={hrefFor} />
      <p className="mt-6 text-soft text-xs">
        订阅更正：
        <a href="/corrections/feed.atom" className="inline-block py-1 text-blue hover:underline">
          Atom
        </a>
        <a href="/corrections/feed.json" className="ml-3 inline-block py-1 text-blue hover:underline">
          JSON Feed
        </a>
      </p>
    </Typeset>
  );
}
