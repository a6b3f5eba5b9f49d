import { CutNote } from '@/components/filters/cut-note';
import { FACT_FACETS_SHOWN, facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';
import { FilterForm, FilterSelect, KeptParam } from '@/components/filters/filter-form';
import { figuresHref } from '@/lib/filters/figure-filter';
import { yearOfFacet } from '@/lib/filters/year-value';
import type { FilterLabels } from '@/lib/queries/articles';
import type { FigureList, FigureRequest } from '@/lib/queries/figures';

/** What was asked for, what there is of it, and the names of what was chosen. */
interface FigureFilter {
  request: FigureRequest;
  list: FigureList;
  labels: FilterLabels;
}

/** The filters as menus, sent together; all that a small screen shows. */
export function FigureForm({ filter, active }: { filter: FigureFilter; active: number }) {
  const { request, list, labels } = filter;
  const cut = (['units'] as const).filter((name) => list[name].length > FACT_FACETS_SHOWN);
  return (
    <FilterForm action="/figures" active={active}>
      <FilterSelect name="year" label="年份" values={list.years} chosen={request.year?.toString()} />
      <FilterSelect
        name="unit"
        label="报告单位（含下属）"
        countNote="含下属"
        values={list.units.slice(0, FACT_FACETS_SHOWN)}
        chosen={request.unit}
        chosenLabel={labels.unit?.name}
      />
      <FilterSelect name="measure" label="量词" values={list.measures} chosen={request.measure} />
      <KeptParam name="topic" value={request.topic} />
      {cut.length > 0 && (
        <CutNote
          most={FACT_FACETS_SHOWN}
          by="数字"
          indexes={cut.flatMap((name) => facetIndexes[name] ?? [])}
        />
      )}
      <KeptParam name="sort" value={request.sort} />
    </FilterForm>
  );
}

/** The filters as links with counts, each taken up at once. */
export function FigureFacets({ filter: { request, list } }: { filter: FigureFilter }) {
  const first = { ...request, page: undefined };
  return (
    <>
      <FacetLinks
        label="年份"
        values={list.years}
        chosen={request.year?.toString()}
        hrefFor={(value) => figuresHref({ ...first, year: yearOfFacet(value) })}
        open={12}
      />
      <FacetLinks
        label="报告单位（含下属）"
        values={list.units}
        chosen={request.unit}
        hrefFor={(unit) => figuresHref({ ...first, unit })}
        most={FACT_FACETS_SHOWN}
        by="数字"
        all={facetIndexes.units}
      />
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
