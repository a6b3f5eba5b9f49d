import { TimeBars } from '@/components/plots/time-bars';
import type { ArticleFacets, ArticleFilter } from '@/lib/queries/articles';
import { FilterFacetLinks } from './article-facets';
import { facetSeries } from './facet-series';

/** Beside a list of stories: the years as a plot, and every other filter as links; nothing where nothing narrows it. */
export function FilterAside<Request extends ArticleFilter>({
  request,
  facets,
  most,
  listHref,
  className = '',
}: {
  request: Request;
  facets: ArticleFacets;
  /** Values that each filter offers. */
  most: number;
  /** The URL of another request. */
  listHref: (request: Request) => string;
  className?: string;
}) {
  if (Object.values(facets).every((values) => values.length === 0)) return null;
  return (
    <aside id="facets" aria-label="按条件缩小范围" className={`no-print min-w-0 ${className}`}>
      <h2 className="sr-only">按条件缩小范围</h2>
      {facets.years.length > 0 && (
        <div className="mb-6 border-ink border-t pt-2.5">
          <h3 className="pb-1 font-semibold text-soft text-xs tracking-[0.08em]">年份</h3>
          <TimeBars
            series={facetSeries(facets)}
            label="报道"
            chosen={request.year}
            yearHref={(year) =>
              listHref({ ...request, year: year === request.year ? undefined : year, page: undefined })
            }
          />
        </div>
      )}
      <FilterFacetLinks request={request} facets={facets} most={most} listHref={listHref} />
    </aside>
  );
}
