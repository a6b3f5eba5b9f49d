import 'server-only';
import type { Page, PersonLink, StoryCard, TopicLink, UnitLink } from './view-types';

export type ArticleSort = 'newest' | 'oldest' | 'added' | 'longest';

/** Every field narrows the list; absent ones do not. */
export interface ArticleFilter {
  year?: number | 'undated';
  /** Slug; with its sub-units. */
  unit?: string;
  topic?: string;
  person?: string;
  publication?: string;
  source?: string;
}

export interface ArticleListRequest extends ArticleFilter {
  /** `newest` where absent. */
  sort?: ArticleSort;
  /** 1-based; a page beyond the last is empty. */
  page?: number;
  perPage?: number;
}

/** The records behind a filter's slugs; null where the filter is absent or names an unknown record. */
export interface FilterLabels {
  unit: UnitLink | null;
  topic: TopicLink | null;
  person: PersonLink | null;
  source: { id: string } | null;
}

export interface ArticleList extends Page<StoryCard> {
  labels: FilterLabels;
  /** Filters that name a record that does not exist: the page answers 404. */
  unknown: (keyof ArticleFilter)[];
}

export interface FacetValue {
  /** The filter's value: slug, year as text, 'undated', publication, source id. */
  value: string;
  label: string;
  count: number;
}

/** For each filter, its values among the stories that the other filters leave, most stories first. */
export interface ArticleFacets {
  years: FacetValue[];
  units: FacetValue[];
  topics: FacetValue[];
  people: FacetValue[];
  publications: FacetValue[];
  sources: FacetValue[];
}

/** One page of the stories that pass the filter, in a total order. */
export declare function listArticles(request: ArticleListRequest): Promise<ArticleList>;

/** Counts for the filter's links; at most `limit` values each. */
export declare function listArticleFacets(filter: ArticleFilter, limit?: number): Promise<ArticleFacets>;
