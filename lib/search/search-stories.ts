import { type FacetCondition, type FacetCounts, filterHits } from './filter-hits';
import type { IndexReader } from './index-reader';
import { matchTerms } from './match-terms';
import type { Term } from './query-language';
import { type HitOrder, rankHits } from './rank-hits';
import type { Hits } from './score-stories';
import type { StoryColumns } from './story-columns';

export interface StorySearch {
  terms: readonly Term[];
  excluded: readonly Term[];
  conditions: readonly FacetCondition[];
  order: HitOrder;
  /** Places in the whole order: from, and before to. */
  from: number;
  to: number;
}

export interface FoundStories {
  /** All that match. */
  total: number;
  /** Permalink ids of those asked for, in order. */
  ids: string[];
  counts: FacetCounts;
}

/** Finds, filters, counts and orders the stories that a search asks for. */
export async function searchStories(
  search: StorySearch,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<FoundStories> {
  const found = await matchTerms(search.terms, search.excluded, columns, reader);
  const { hits, counts } = filterHits(found, search.conditions, columns);
  return { total: hits.documents.length, ids: rankedIds(hits, search, columns), counts };
}

/** The ids alone of what a search asks for: counting facets walks through all values of every story found. */
export async function findStoryIds(
  search: StorySearch,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<string[]> {
  const found = await matchTerms(search.terms, search.excluded, columns, reader);
  const hits = search.conditions.length === 0 ? found : filterHits(found, search.conditions, columns).hits;
  return rankedIds(hits, search, columns);
}

function rankedIds(hits: Hits, { order, from, to }: StorySearch, columns: StoryColumns): string[] {
  return rankHits(hits, columns, order, from, to).map((document) => columns.ids[document] ?? '');
}
