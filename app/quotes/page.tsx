import { answerLostFilters } from '@/app/answer-lost-filters';
import { QuoteList } from '@/components/facts/quote-list';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { FactListFrame } from '@/components/filters/fact-list-frame';
import { SortLinks } from '@/components/filters/sort-links';
import { HeadTags } from '@/components/head-tags';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import { quoteSorts, quotesHref, readQuoteRequest } from '@/lib/filters/quote-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { yearName } from '@/lib/filters/year-value';
import type { PageHead } from '@/lib/head/page-head';
import { getArchive } from '@/lib/queries/archive';
import type { FilterLabels } from '@/lib/queries/articles';
import { getFilterLabels } from '@/lib/queries/filter-fate';
import { listQuotes, type QuoteRequest } from '@/lib/queries/quotes';
import { QuoteFacets, QuoteForm } from './quote-filters';

interface Props {
  searchParams: Promise<SearchParams>;
}

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { request, bad } = readQuoteRequest(await searchParams);
  return {
    title: '引语',
    description: '报道里谁说了什么：引语照录原文，每一条都能回到原文。',
    alternates: {
      canonical: quotesHref(request),
      types: dataTypes(quotesHref({ ...request, page: undefined })),
    },
    robots: bad.length > 0 ? { index: false } : undefined,
  };
}

export default async function QuotesPage({ searchParams }: Props) {
  const { request, bad } = readQuoteRequest(await searchParams);
  const status = await answerLostFilters(request, quotesHref);
  const [list, labels, archive] = await Promise.all([
    listQuotes(request),
    getFilterLabels(request),
    getArchive(),
  ]);
  const chosen = describe(request, labels);
  const filter = { request, list, labels };
  const first = { ...request, page: undefined };
  const leftOut = list.isMore ? 0 : countLeftOut(request, list.total, archive?.counts.quotes ?? 0);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <FactListFrame
        status={status}
        title="引语"
        note="报道里谁说了什么。口号、标题与强调用的引号不在其内。"
        measure="条引语"
        uncounted={
          request.unattributed ? (
            <>
              ，
              <a href={quotesHref({ ...first, unattributed: undefined })} className="prose-link py-1">
                只看写明说话人的
              </a>
            </>
          ) : (
            leftOut > 0 && (
              <>
                ，另有
                <a href={quotesHref({ ...first, unattributed: true })} className="prose-link py-1">
                  {leftOut.toLocaleString('en-US')}条未写明说话人
                </a>
              </>
            )
          )
        }
        list={list}
        bad={bad}
        chosen={chosen}
        hrefFor={(page) => quotesHref({ ...request, page })}
        allHref={quotesHref({ sort: request.sort })}
        form={<QuoteForm filter={filter} active={chosen.length} />}
        sorts={
          <SortLinks
            sorts={quoteSorts}
            current={request.sort ?? 'newest'}
            hrefFor={(sort) => quotesHref({ ...first, sort })}
          />
        }
        facets={<QuoteFacets filter={filter} />}
      >
        <QuoteList quotes={list.items} />
      </FactListFrame>
    </Typeset>
  );
}

/** How many quotes of the whole archive the list leaves out: the front page counts them too. 0 where a filter narrows it. */
function countLeftOut({ sort: _sort, page: _page, ...filter }: QuoteRequest, shown: number, whole: number) {
  return Object.values(filter).every((value) => value === undefined) ? whole - shown : 0;
}

function describe(request: QuoteRequest, labels: FilterLabels): ChosenFilter[] {
  const without = (name: keyof QuoteRequest) =>
    quotesHref({ ...request, page: undefined, [name]: undefined });
  const chosen: [string, string | undefined, keyof QuoteRequest][] = [
    ['年份', yearName(request.year), 'year'],
    ['说话人单位', labels.unit?.name ?? request.unit, 'unit'],
    ['主题', labels.topic?.name ?? request.topic, 'topic'],
    ['说话人', labels.person?.name ?? request.person, 'person'],
  ];
  return chosen.flatMap(([label, value, name]) =>
    value === undefined ? [] : [{ label, value, without: without(name) }],
  );
}
