import type { ArticleFacets, ArticleListRequest, FilterLabels } from '@/lib/queries/articles';
import { CutNote } from './cut-note';
import { FACETS_SHOWN, facetIndexes, recordFilters } from './facet-indexes';
import { FilterForm, FilterSelect, FilterSwitch, KeptParam } from './filter-form';

/** The list's filters as menus. The order is kept as it is: it has its links. */
export function ArticleFilterForm({
  request,
  facets,
  labels,
  active,
}: {
  request: ArticleListRequest;
  facets: ArticleFacets;
  /** The records that the list is narrowed to, which a menu may not offer. */
  labels: FilterLabels;
  /** How many filters are on. */
  active: number;
}) {
  const chosenLabels: Record<string, string | undefined> = {
    unit: labels.unit?.name,
    topic: labels.topic?.name,
    person: labels.person?.name,
  };
  const cut = (Object.keys(facetIndexes) as (keyof ArticleFacets)[]).filter(
    (name) => facets[name].length > FACETS_SHOWN,
  );
  return (
    <FilterForm action="/articles" active={active}>
      <FilterSelect name="year" label="年份" values={facets.years} chosen={request.year?.toString()} />
      {recordFilters.map(({ name, list, label }) => (
        <FilterSelect
          key={name}
          name={name}
          label={label}
          values={facets[list].slice(0, FACETS_SHOWN)}
          chosen={request[name]}
          chosenLabel={chosenLabels[name]}
        />
      ))}
      {request.unit !== undefined && request.topic !== undefined && (
        <FilterSwitch name="beside" isOn={request.beside === true}>
          写在同一段
        </FilterSwitch>
      )}
      {cut.length > 0 && (
        <CutNote most={FACETS_SHOWN} by="篇数" indexes={cut.flatMap((name) => facetIndexes[name] ?? [])} />
      )}
      <KeptParam name="sort" value={request.sort} />
    </FilterForm>
  );
}
