import { toValueHrefs } from '@/lib/filters/search-params';
import type { ArticleFacets, ArticleFilter } from '@/lib/queries/articles';
import { facetIndexes, recordFilters } from './facet-indexes';
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
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-1">
      {recordFilters.map(({ name, list, label }) => (
        <FacetLinks
          key={name}
          label={label}
          values={facets[list]}
          chosen={request[name]}
          hrefFor={toValueHrefs((value) => listHref({ ...request, page: undefined, [name]: value }))}
          most={most}
          all={facetIndexes[list]}
        />
      ))}
    </div>
  );
}
