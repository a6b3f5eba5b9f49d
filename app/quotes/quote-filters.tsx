import { FACT_FACETS_SHOWN, facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';
import { cutFilters, FactFacets, FactForm, type FilteredFacts } from '@/components/filters/fact-filters';
import { FilterSelect, FilterSwitch } from '@/components/filters/filter-form';
import { quotesHref } from '@/lib/filters/quote-filter';
import type { QuoteList, QuoteRequest } from '@/lib/queries/quotes';

type QuoteFilter = FilteredFacts<QuoteRequest, QuoteList>;

const words = { by: '引语', units: '说话人单位' };

/** The filters as menus. */
export function QuoteForm({ filter, active }: { filter: QuoteFilter; active: number }) {
  const { request, list, labels } = filter;
  return (
    <FactForm
      action="/quotes"
      active={active}
      filter={filter}
      words={words}
      cut={cutFilters(list, 'people', 'units')}
    >
      <FilterSelect
        name="person"
        label="说话人"
        values={list.people.slice(0, FACT_FACETS_SHOWN)}
        chosen={request.person}
        chosenLabel={labels.person?.name}
      />
      <FilterSwitch name="unattributed" isOn={request.unattributed === true}>
        连同未写明说话人的
      </FilterSwitch>
    </FactForm>
  );
}

/** The filters as links with counts. */
export function QuoteFacets({ filter }: { filter: QuoteFilter }) {
  const { request, list } = filter;
  const first = { ...request, page: undefined };
  return (
    <>
      <FacetLinks
        label="说话人"
        values={list.people}
        chosen={request.person}
        hrefFor={(person) => quotesHref({ ...first, person })}
        open={12}
        most={FACT_FACETS_SHOWN}
        by={words.by}
        all={facetIndexes.people}
      />
      <FactFacets filter={filter} words={words} hrefFor={(change) => quotesHref({ ...first, ...change })} />
    </>
  );
}
