import type { ReactNode } from 'react';
import { yearOfFacet } from '@/lib/filters/year-value';
import type { FacetValue, FilterLabels } from '@/lib/queries/articles';
import type { FactFilter } from '@/lib/queries/fact-selection';
import { CutNote } from './cut-note';
import { FACT_FACETS_SHOWN, facetIndexes } from './facet-indexes';
import { FacetLinks } from './facet-links';
import { FilterForm, FilterSelect, KeptParam } from './filter-form';

type FactRequest = FactFilter & { sort?: string; page?: number };

/** A list of figures or of quotes, as its filters see it: what was asked for, what there is, what that is called. */
export interface FilteredFacts<Request extends FactRequest = FactRequest, List = unknown> {
  request: Request;
  list: List & { years: readonly FacetValue[]; units: readonly FacetValue[] };
  labels: FilterLabels;
}

/** What facts are called (数字), and their units (报告单位). */
export interface FactWords {
  by: string;
  units: string;
}

/** The filters as menus, sent together; all that a small screen shows. `cut`: of which more are there than the menus offer. */
export function FactForm({
  action,
  active,
  filter: { request, list, labels },
  words,
  cut,
  children,
}: {
  action: string;
  active: number;
  filter: FilteredFacts;
  words: FactWords;
  cut: readonly (keyof typeof facetIndexes)[];
  /** Menus of these facts alone. */
  children: ReactNode;
}) {
  return (
    <FilterForm action={action} active={active}>
      <FilterSelect name="year" label="年份" values={list.years} chosen={request.year?.toString()} />
      <FilterSelect
        name="unit"
        label={`${words.units}（含下属）`}
        countNote="含下属"
        values={list.units.slice(0, FACT_FACETS_SHOWN)}
        chosen={request.unit}
        chosenLabel={labels.unit?.name}
      />
      {children}
      <KeptParam name="topic" value={request.topic} />
      {cut.length > 0 && (
        <CutNote
          most={FACT_FACETS_SHOWN}
          by={words.by}
          indexes={cut.flatMap((name) => facetIndexes[name] ?? [])}
        />
      )}
      <KeptParam name="sort" value={request.sort} />
    </FilterForm>
  );
}

/** Years and units as links with counts, each taken up at once. */
export function FactFacets({
  filter: { request, list },
  words,
  hrefFor,
}: {
  filter: FilteredFacts;
  words: FactWords;
  hrefFor: (change: Pick<FactRequest, 'year' | 'unit'>) => string;
}) {
  return (
    <>
      <FacetLinks
        label="年份"
        values={list.years}
        chosen={request.year?.toString()}
        hrefFor={(value) => hrefFor({ year: yearOfFacet(value) })}
        open={12}
      />
      <FacetLinks
        label={`${words.units}（含下属）`}
        values={list.units}
        chosen={request.unit}
        hrefFor={(unit) => hrefFor({ unit })}
        most={FACT_FACETS_SHOWN}
        by={words.by}
        all={facetIndexes.units}
      />
    </>
  );
}

/** The names of the filters that have more values than a menu offers. */
export const cutFilters = <Name extends string>(
  list: Record<Name, readonly FacetValue[]>,
  ...names: readonly Name[]
): Name[] => names.filter((name) => list[name].length > FACT_FACETS_SHOWN);
