import { CutNote } from '@/components/filters/cut-note';
import { FACT_FACETS_SHOWN, facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';
import { FilterForm, FilterSelect, FilterSwitch, KeptParam } from '@/components/filters/filter-form';
import { quotesHref } from '@/lib/filters/quote-filter';
import { yearOfFacet } from '@/lib/filters/year-value';
import type { FilterLabels } from '@/lib/queries/articles';
import type { QuoteList, QuoteRequest } from '@/lib/queries/quotes';

/** What was asked for, what there is of it, and the names of what was chosen. */
interface QuoteFilter {
  request: QuoteRequest;
  list: QuoteList;
  labels: FilterLabels;
}

/** The filters as menus, sent together; all that a small screen shows. */
export function QuoteForm({ filter, active }: { filter: QuoteFilter; active: number }) {
  const { request, list, labels } = filter;
  const cut = (['people', 'units'] as const).filter((name) => list[name].length > FACT_FACETS_SHOWN);
  return (
    <FilterForm action="/quotes" active={active}>
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
      <FilterSwitch name="unattributed" isOn={request.unattributed === true}>
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
  );
}

/** The filters as links with counts, each taken up at once. */
export function QuoteFacets({ filter: { request, list } }: { filter: QuoteFilter }) {
  const first = { ...request, page: undefined };
  const everyone = request.unattributed === true;
  return (
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
  );
}
