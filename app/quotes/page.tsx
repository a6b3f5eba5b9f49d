import type { Metadata } from 'next';
import { answerLostFilters } from '@/app/answer-lost-filters';
import { QuoteList } from '@/components/facts/quote-list';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { CutNote } from '@/components/filters/cut-note';
import { FACT_FACETS_SHOWN, facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';
import { FactListFrame } from '@/components/filters/fact-list-frame';
import { FilterForm, FilterSelect, FilterSwitch, KeptParam } from '@/components/filters/filter-form';
import { SortLinks } from '@/components/filters/sort-links';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import { quoteSorts, quotesHref, readQuoteRequest } from '@/lib/filters/quote-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { yearName, yearOfFacet } from '@/lib/filters/year-value';
import type { FilterLabels } from '@/lib/queries/articles';
import { getFilterLabels } from '@/lib/queries/filter-fate';
import { listQuotes, type QuoteRequest } from '@/lib/queries/quotes';

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
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
  const [list, labels] = await Promise.all([listQuotes(request), getFilterLabels(request)]);
  const chosen = describe(request, labels);
  const first = { ...request, page: undefined };
  const cut = (['people', 'units'] as const).filter((name) => list[name].length > FACT_FACETS_SHOWN);
  const everyone = request.unattributed === true;
  return (
    <Typeset>
      <FactListFrame
        status={status}
        title="引语"
        note="报道里谁说了什么。口号、标题与强调用的引号不在其内。"
        measure="条引语"
        list={list}
        bad={bad}
        chosen={chosen}
        hrefFor={(page) => quotesHref({ ...request, page })}
        allHref={quotesHref({ sort: request.sort })}
        form={
          <FilterForm action="/quotes" active={chosen.length}>
            <FilterSelect name="year" label="年份" values={list.years} chosen={request.year?.toString()} />
            <FilterSelect
              name="unit"
              label="说话人单位（含下属）"
              countNote="含下属"
              values={list.units.slice(0, FACT_FACETS_SHOWN)}
              chosen={request.unit}
              chosenLabel={labels.unit?.name}
            />
            <FilterSelect
              name="person"
              label="说话人"
              values={list.people.slice(0, FACT_FACETS_SHOWN)}
              chosen={request.person}
              chosenLabel={labels.person?.name}
            />
            <KeptParam name="topic" value={request.topic} />
            <FilterSwitch name="unattributed" isOn={everyone}>
              连同未写明说话人的
            </FilterSwitch>
            {cut.length > 0 && (
              <CutNote
                most={FACT_FACETS_SHOWN}
                by="引语"
                indexes={cut.flatMap((name) => facetIndexes[name] ?? [])}
              />
            )}
            <KeptParam name="sort" value={request.sort} />
          </FilterForm>
        }
        sorts={
          <SortLinks
            sorts={quoteSorts}
            current={request.sort ?? 'newest'}
            hrefFor={(sort) => quotesHref({ ...first, sort })}
          />
        }
        facets={
          <>
            <p className="text-sm">
              <a
                href={quotesHref({ ...first, unattributed: everyone ? undefined : true })}
                className="inline-block py-1 text-blue hover:underline"
              >
                {everyone ? '只看写明说话人的' : '连同未写明说话人的'}
              </a>
            </p>
            <FacetLinks
              label="说话人"
              values={list.people}
              chosen={request.person}
              hrefFor={(person) => quotesHref({ ...first, person })}
              open={12}
              most={FACT_FACETS_SHOWN}
              by="引语"
              all={facetIndexes.people}
            />
            <FacetLinks
              label="年份"
              values={list.years}
              chosen={request.year?.toString()}
              hrefFor={(value) => quotesHref({ ...first, year: yearOfFacet(value) })}
              open={12}
            />
            <FacetLinks
              label="说话人单位（含下属）"
              values={list.units}
              chosen={request.unit}
              hrefFor={(unit) => quotesHref({ ...first, unit })}
              most={FACT_FACETS_SHOWN}
              by="引语"
              all={facetIndexes.units}
            />
          </>
        }
      >
        <QuoteList quotes={list.items} />
      </FactListFrame>
    </Typeset>
  );
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
