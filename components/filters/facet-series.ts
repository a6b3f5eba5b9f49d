import type { ArticleFacets } from '@/lib/queries/articles';
import type { StorySeries } from '@/lib/queries/view-types';

/** The years' counts as a plot takes them. */
export function facetSeries(facets: ArticleFacets): StorySeries {
  const years = facets.years.filter(({ value }) => value !== 'undated');
  return {
    years: years
      .map(({ value, count }) => ({ year: Number(value), count }))
      .sort((one, other) => one.year - other.year),
    months: [],
    undated: facets.years.find(({ value }) => value === 'undated')?.count ?? 0,
  };
}
