import type { ArticleFacets, ArticleListRequest } from '@/lib/queries/articles';
import { FilterForm, FilterSelect, KeptParam } from './filter-form';

/** The list's filters as menus. Source and order are kept as they are: they have their links. */
export function ArticleFilterForm({
  request,
  facets,
}: {
  request: ArticleListRequest;
  facets: ArticleFacets;
}) {
  return (
    <FilterForm action="/articles">
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
      {request.unit !== undefined && request.topic !== undefined && (
        <label className="flex min-h-8 items-center gap-1.5">
          <input type="checkbox" name="beside" value="1" defaultChecked={request.beside} />
          写在同一段
        </label>
      )}
      <KeptParam name="source" value={request.source} />
      <KeptParam name="sort" value={request.sort} />
    </FilterForm>
  );
}
