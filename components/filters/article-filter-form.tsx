import type { ArticleFacets, ArticleListRequest } from '@/lib/queries/articles';
import { FilterForm, FilterSelect, FilterSwitch, KeptParam } from './filter-form';

/** The list's filters as menus. The order is kept as it is: it has its links. */
export function ArticleFilterForm({
  request,
  facets,
  active,
}: {
  request: ArticleListRequest;
  facets: ArticleFacets;
  /** How many filters are on. */
  active: number;
}) {
  return (
    <FilterForm action="/articles" active={active}>
      <FilterSelect name="year" label="年份" values={facets.years} chosen={request.year?.toString()} />
      <FilterSelect name="unit" label="单位（含下属）" values={facets.units} chosen={request.unit} />
      <FilterSelect name="topic" label="主题" values={facets.topics} chosen={request.topic} />
      <FilterSelect name="person" label="人物" values={facets.people} chosen={request.person} />
      <FilterSelect
        name="publication"
        label="报刊"
        values={facets.publications}
        chosen={request.publication}
      />
      <FilterSelect name="source" label="来源文件" values={facets.sources} chosen={request.source} />
      {request.unit !== undefined && request.topic !== undefined && (
        <FilterSwitch name="beside" isOn={request.beside === true}>
          写在同一段
        </FilterSwitch>
      )}
      <KeptParam name="sort" value={request.sort} />
    </FilterForm>
  );
}
