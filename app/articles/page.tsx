import { cache } from 'react';
import { answerLostFilters } from '@/app/answer-lost-filters';
import { AnswerStatus } from '@/components/answer-status';
import { FeedLinks } from '@/components/feed-links';
import { ArticleFilterForm } from '@/components/filters/article-filter-form';
import { type ChosenFilter, ChosenFilters } from '@/components/filters/chosen-filters';
import { describeArticleFilter } from '@/components/filters/describe-article-filter';
import { FACETS_SHOWN } from '@/components/filters/facet-indexes';
import { FilterAside } from '@/components/filters/filter-aside';
import { BadParamNotice } from '@/components/filters/list-notices';
import { SortLinks } from '@/components/filters/sort-links';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { StoryList } from '@/components/story-list';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import {
  articleSorts,
  articlesHref,
  facetHref,
  filterOf,
  isFiltered,
  readArticleRequest,
} from '@/lib/filters/article-filter';
import { searchFeedTypes, searchHref } from '@/lib/filters/search-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import type { PageHead } from '@/lib/head/page-head';
import { type ArticleListRequest, listArticleFacets, listArticles } from '@/lib/queries/articles';
import { KeptPart } from '@/lib/typeset/kept-part';
import { NoStories } from './no-stories';

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Metadata and page share one read: the request goes as text, since equal objects are not the same. */
const readList = cache((request: string) => listArticles(JSON.parse(request)));

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { request, bad } = readArticleRequest(await searchParams);
  const list = await readList(JSON.stringify(request));
  const chosen = describeArticleFilter(request, list.labels);
  const subject = chosen.length > 0 ? `报道：${chosen.map((filter) => filter.value).join('、')}` : '全部报道';
  return {
    title: list.page > 1 ? `${subject}，第${list.page}页` : subject,
    description: `${subject}，共${list.total}篇，每一篇都能回到原文。`,
    alternates: {
      canonical: articlesHref(request),
      types: {
        ...dataTypes(articlesHref({ ...request, page: undefined })),
        // A filtered list is a search without words, and is followed as one.
        ...(isFiltered(request) && searchFeedTypes(filterOf(request), subject)),
      },
    },
    robots: bad.length > 0 || list.items.length === 0 ? { index: false } : undefined,
  };
}

export default async function ArticlesPage({ searchParams }: Props) {
  const { request, bad } = readArticleRequest(await searchParams);
  const status = await answerLostFilters(request, articlesHref);
  const [list, facets] = await Promise.all([
    readList(JSON.stringify(request)),
    listArticleFacets(filterOf(request), FACETS_SHOWN + 1),
  ]);
  const chosen = describeArticleFilter(request, list.labels);
  // The same on each page of a list, and half of what a page writes.
  const filters = JSON.stringify([{ ...request, page: undefined }, list.labels, facets]);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <AnswerStatus code={status} />
      <PageHeading
        title={chosen.length > 0 ? <ChosenTitle chosen={chosen} /> : '全部报道'}
        note={`${list.total.toLocaleString('en-US')}篇${list.pages > 1 && list.items.length > 0 ? `，第${list.page}页，共${list.pages}页` : ''}`}
      />
      <BadParamNotice bad={bad} plainHref={articlesHref(request)} />
      {(list.total > 0 || chosen.length > 0) && (
        // On wide screens the lists beside the stories offer the same, but for the switch of unit and topic together.
        <KeptPart of={`form of a list ${filters}`}>
          {() => (
            <div className={request.unit !== undefined && request.topic !== undefined ? '' : 'lg:hidden'}>
              <ArticleFilterForm
                request={request}
                facets={facets}
                labels={list.labels}
                active={chosen.length}
              />
            </div>
          )}
        </KeptPart>
      )}
      <div className="mt-4 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="min-w-0">
          <ChosenFilters chosen={chosen} allHref={articlesHref({ sort: request.sort })} />
          {list.items.length > 1 && (
            <div className="mt-2 flex justify-end">
              <SortLinks
                sorts={articleSorts}
                current={request.sort ?? 'newest'}
                hrefFor={(sort) => articlesHref({ ...request, sort, page: 1 })}
              />
            </div>
          )}
          {list.items.length > 0 ? (
            <StoryList stories={list.items} as="h2" />
          ) : (
            <NoStories request={request} list={list} chosen={chosen} />
          )}
          {list.items.length > 0 && (
            <>
              <Pagination
                page={list.page}
                pages={list.pages}
                hrefFor={(page) => articlesHref({ ...request, page })}
              />
              <div className="no-print mt-6">
                <FeedLinks feeds={feedsOfList(request)} />
              </div>
            </>
          )}
        </div>
        <KeptPart of={`links beside a list ${filters}`}>
          {() => (
            <FilterAside
              request={request}
              facets={facets}
              most={FACETS_SHOWN}
              listHref={facetHref(request)}
              className="max-lg:hidden"
            />
          )}
        </KeptPart>
      </div>
    </Typeset>
  );
}

/** The archive's own feeds; of a filtered list those of a search without words. */
function feedsOfList(request: ArticleListRequest) {
  const saved = filterOf(request);
  return {
    atom: isFiltered(request) ? searchHref(saved, '/search/feed.atom') : '/feed.atom',
    json: isFiltered(request) ? searchHref(saved, '/search/feed.json') : '/feed.json',
    data: `/api/v1${articlesHref({ ...request, page: undefined })}`,
  };
}

/** What the list is narrowed to; a line breaks between the filters, not in 2022年. */
function ChosenTitle({ chosen }: { chosen: readonly ChosenFilter[] }) {
  return (
    <>
      报道：
      {chosen.map(({ label, value }, index) => (
        <span key={label} className="inline-block">
          {value}
          {index < chosen.length - 1 && '、'}
        </span>
      ))}
    </>
  );
}
