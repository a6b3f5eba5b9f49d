import { FacetLinks } from '@/components/filters/facet-links';
import { cutFilters, FactFacets, FactForm, type FilteredFacts } from '@/components/filters/fact-filters';
import { FilterSelect } from '@/components/filters/filter-form';
import { figuresHref } from '@/lib/filters/figure-filter';
import type { FigureList, FigureRequest } from '@/lib/queries/figures';

type FigureFilter = FilteredFacts<FigureRequest, FigureList>;

const words = { by: '数字', units: '报告单位' };

/** The filters as menus. */
export function FigureForm({ filter, active }: { filter: FigureFilter; active: number }) {
  const { request, list } = filter;
  return (
    <FactForm action="/figures" active={active} filter={filter} words={words} cut={cutFilters(list, 'units')}>
      <FilterSelect name="measure" label="量词" values={list.measures} chosen={request.measure} />
    </FactForm>
  );
}

/** The filters as links with counts. */
export function FigureFacets({ filter }: { filter: FigureFilter }) {
  const { request, list } = filter;
  const first = { ...request, page: undefined };
  return (
    <>
      <FactFacets filter={filter} words={words} hrefFor={(change) => figuresHref({ ...first, ...change })} />
      <FacetLinks
        label="量词"
        values={list.measures}
        chosen={request.measure}
        hrefFor={(measure) => figuresHref({ ...first, measure })}
        open={12}
      />
    </>
  );
}
