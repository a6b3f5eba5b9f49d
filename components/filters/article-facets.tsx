import type { ArticleFacets, ArticleFilter } from '@/lib/queries/articles';
import { facetIndexes } from './facet-indexes';
import { FacetLinks } from './facet-links';

/** Every filter but the year, of a list or a search; `listHref` gives the URL of another request. */
export function FilterFacetLinks<Request extends ArticleFilter>({
  request,
  facets,
  most,
  listHref,
}: {
  request: Request;
  facets: ArticleFacets;
  /** Values that each list offers. */
  most: number;
  listHref: (request: Request) => string;
}) {
  const hrefFor = (name: keyof ArticleFilter) => (value: string | undefined) =>
    listHref({ ...request, page: undefined, [name]: value });
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-1">
      <FacetLinks
        label="单位（含下属）"
        values={facets.units}
        chosen={request.unit}
        hrefFor={hrefFor('unit')}
        most={most}
        all={facetIndexes.units}
      />
      <FacetLinks
        label="主题"
        values={facets.topics}
        chosen={request.topic}
        hrefFor={hrefFor('topic')}
        most={most}
        all={facetIndexes.topics}
      />
      <FacetLinks
        label="人物"
        values={facets.people}
        chosen={request.person}
        hrefFor={hrefFor('person')}
        most={most}
        all={facetIndexes.people}
      />
      <FacetLinks
        label="报刊"
        values={facets.publications}
        chosen={request.publication}
        hrefFor={hrefFor('publication')}
        most={most}
        all={facetIndexes.publications}
      />
      <FacetLinks
        label="来源文件"
        values={facets.sources}
        chosen={request.source}
        hrefFor={hrefFor('source')}
        most={most}
        all={facetIndexes.sources}
      />
    </div>
  );
}
