import { type FacetCondition, type FacetCounts, filterHits } from './filter-hits';
import type { IndexReader } from './index-reader';
import { matchTerms } from './match-terms';
import type { Term } from './query-language';
import { type HitOrder, rankHits } from './rank-hits';
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
  const documents = rankHits(hits, columns, search.order, search.from, search.to);
  return {
    total: hits.documents.length,
    ids: documents.map((document) => columns.ids[document] ?? ''),
    counts,
  };
}
