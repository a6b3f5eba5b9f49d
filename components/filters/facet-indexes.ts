import type { ArticleFacets } from '@/lib/queries/articles';

/** How many values of a filter a list of stories offers; one more is read, to know whether there are others. */
export const FACETS_SHOWN = 48;

/** The same of a list of figures or quotes. */
export const FACT_FACETS_SHOWN = 30;

/** The same beside a search, whose page has its passages to show. */
export const SEARCH_FACETS_SHOWN = 24;

export interface FacetIndex {
  href: string;
  label: string;
}

/** Where every value of a filter stands, for those that a long menu leaves out. */
export const facetIndexes: Partial<Record<keyof ArticleFacets, FacetIndex>> = {
  units: { href: '/units', label: '全部单位' },
  topics: { href: '/topics', label: '全部主题' },
  people: { href: '/people', label: '全部人物' },
  sources: { href: '/sources', label: '全部来源文件' },
};

/** The filters by a record or a name: the parameter, the list of its values, and what readers call it. */
export const recordFilters = [
  { name: 'unit', list: 'units', label: '单位（含下属）' },
  { name: 'topic', list: 'topics', label: '主题' },
  { name: 'person', list: 'people', label: '人物' },
  { name: 'publication', list: 'publications', label: '报刊' },
  { name: 'source', list: 'sources', label: '来源文件' },
] as const satisfies { name: string; list: keyof ArticleFacets; label: string }[];
