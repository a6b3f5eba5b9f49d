import { Fragment } from 'react';
import { answerLostFilters } from '@/app/answer-lost-filters';
import { AnswerStatus } from '@/components/answer-status';
import { ChosenFilters } from '@/components/filters/chosen-filters';
import { describeFilter } from '@/components/filters/describe-article-filter';
import { SEARCH_FACETS_SHOWN } from '@/components/filters/facet-indexes';
import { FilterAside } from '@/components/filters/filter-aside';
import { BadParamNotice } from '@/components/filters/list-notices';
import { SortLinks } from '@/components/filters/sort-links';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { type FoundBeside, FoundBesideWords } from '@/components/search/found-beside';
import { NothingFound } from '@/components/search/nothing-found';
import { QueryNotes } from '@/components/search/query-notes';
import { SearchBox } from '@/components/search/search-box';
import { SearchHits } from '@/components/search/search-hits';
import { SearchTips } from '@/components/search/search-tips';
import { Typeset } from '@/components/typeset';
import { Words } from '@/components/words';
import {
  readSearchRequest,
  searchedIn,
  searchFeedTypes,
  searchHref,
  searchSorts,
} from '@/lib/filters/search-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import type { PageHead } from '@/lib/head/page-head';
import type { ArticleFilter } from '@/lib/queries/articles';
import { findDatedStories } from '@/lib/queries/dated-stories';
import { findPublication } from '@/lib/queries/publications';
import { searchArchive } from '@/lib/queries/search';
import type { SearchRequest, SearchView } from '@/lib/queries/search-view';
import { siteName } from '@/lib/site';

interface Props {
  searchParams: Promise<SearchParams>;
}

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { request } = readSearchRequest(await searchParams);
  const subject = request.q === '' ? '检索' : `检索：${shorten(request.q)}`;
  const plain = searchHref({ q: request.q });
  return {
    title: (request.page ?? 1) > 1 ? `${subject}，第${request.page}页` : subject,
    description: `在${siteName}中检索全文、单位、主题与人物。`,
    // A narrowed search is one of endless pages that only repeat what the lists have; robots.txt says so too.
    robots: searchHref(request) === plain ? undefined : { index: false },
    alternates: {
      canonical: plain,
      types: {
        ...searchFeedTypes(request, subject),
        'application/json': searchHref({ ...request, page: undefined }, '/api/v1/search'),
      },
    },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { request, bad } = readSearchRequest(await searchParams);
  const status = await answerLostFilters(request, searchHref);
  const filter = searchedIn(request);
  const [view, beside] = await Promise.all([searchArchive(request), findBeside(request, filter)]);
  const chosen = describeFilter(request, view.labels, searchHref);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <AnswerStatus code={status} />
      <PageHeading title={<Title typed={shorten(request.q)} />} note={noteOf(view)} />
      <SearchBox request={request} />
      <BadParamNotice bad={bad} plainHref={searchHref(request)} />
      {view.isAsked ? (
        <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
          <div className="min-w-0">
            <ChosenFilters chosen={chosen} allHref={searchHref({ q: request.q, sort: request.sort })} />
            {view.items.length > 0 && Object.values(view.facets).some((values) => values.length > 0) && (
              <p className="no-print mb-3 text-sm lg:hidden">
                <a href="#facets" className="inline-block py-1 text-blue">
                  {chosen.length > 0 ? `筛选（已选${chosen.length}项）` : '筛选'}
                </a>
              </p>
            )}
            <QueryNotes view={view} />
            {view.page === 1 && <FoundBesideWords view={view} beside={beside} filter={filter} />}
            <Results request={request} view={view} beside={beside} chosen={chosen} />
          </div>
          <FilterAside
            request={request}
            facets={view.facets}
            most={SEARCH_FACETS_SHOWN}
            listHref={searchHref}
          />
        </div>
      ) : (
        <div className="mt-8">
          {request.q.trim() !== '' && (
            <p role="status" className="mb-6">
              “{shorten(request.q)}”里没有可检索的字词：标点不算。
            </p>
          )}
          <SearchTips />
        </div>
      )}
    </Typeset>
  );
}

/** Stands on the first page alone, and is asked for there alone. */
async function findBeside({ q, page = 1 }: SearchRequest, filter: ArticleFilter): Promise<FoundBeside> {
  if (page !== 1) return { publication: null, dated: null };
  const [publication, dated] = await Promise.all([findPublication(q, filter), findDatedStories(q, filter)]);
  return { publication, dated };
}

const longestShown = 30;

const shorten = (typed: string) => {
  const characters = [...typed.trim()];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : typed.trim();
};

/** What was typed: a line breaks between its terms, in a long one between words. */
function Title({ typed }: { typed: string }) {
  if (typed === '') return '检索';
  return [...`检索：${typed}`.split(/\s+/).entries()].map(([place, term]) => (
    <Fragment key={place}>
      {place > 0 && ' '}
      <span className="inline-block break-keep wrap-anywhere">
        <Words phrase={term} />
      </span>
    </Fragment>
  ));
}

function noteOf({ isAsked, items, total, page, pages }: SearchView): string | undefined {
  // That there is none is said below, with what there is instead.
  if (!isAsked || total === 0) return undefined;
  const where = pages > 1 && items.length > 0 ? `，第${page}页，共${pages}页` : '';
  return `${total.toLocaleString('en-US')}篇报道${where}`;
}

function Results({
  request,
  view,
  beside,
  chosen,
}: {
  request: SearchRequest;
  view: SearchView;
  beside: FoundBeside;
  chosen: ReturnType<typeof describeFilter>;
}) {
  if (view.items.length === 0)
    return <NothingFound request={request} view={view} beside={beside} chosen={chosen} />;
  const sort = request.sort ?? (view.terms.length > 0 ? 'relevance' : 'newest');
  return (
    <>
      {view.total > 1 && (
        <div className="mt-2 flex justify-end">
          <SortLinks
            sorts={searchSorts}
            current={sort}
            hrefFor={(other) => searchHref({ ...request, sort: other, page: 1 })}
          />
        </div>
      )}
      {view.page === 1 && beside.dated !== null && (
        <p className="pb-1 font-semibold text-soft text-xs tracking-[0.08em]">文字里写到它的报道</p>
      )}
      <SearchHits hits={view.items} />
      <Pagination page={view.page} pages={view.pages} hrefFor={(page) => searchHref({ ...request, page })} />
      <p className="mt-6 text-soft text-xs">
        订阅这次检索，有新入档的报道就会看到：
        <FeedLink href={searchHref(feedOf(request), '/search/feed.atom')}>Atom</FeedLink>
        <FeedLink href={searchHref(feedOf(request), '/search/feed.json')}>JSON Feed</FeedLink>
        <FeedLink href={searchHref(feedOf(request), '/api/v1/search')}>本页数据（JSON）</FeedLink>
      </p>
    </>
  );
}

const feedOf = (request: SearchRequest): SearchRequest => ({ ...request, page: undefined, sort: undefined });

function FeedLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="mr-3 inline-block py-1 text-blue hover:underline">
      {children}
    </a>
  );
}
