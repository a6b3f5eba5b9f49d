import 'server-only';
import { isBeside } from '@/lib/filters/is-beside';
import { type FilteredHits, filterHits } from '@/lib/search/filter-hits';
import { liveDocuments } from '@/lib/search/match-terms';
import { pickInOrder, rankHits } from '@/lib/search/rank-hits';
import type { StoryColumns } from '@/lib/search/story-columns';
import type { ListFilter } from './article-selection';
import type { ArticleFacets, ArticleSort } from './articles';
import type { ReadRows } from './read-archive';
import { readColumns } from './search-columns';
import { filterConditions } from './search-conditions';
import { readSearchFacets } from './search-facets';

/**
 * Lists that no index answers: of a large unit and a publication SQLite would look at every story of the unit (100 ms
 * at 10,000 stories), and five times more for the facets. The search engine's columns, which are in memory, take a few
 * milliseconds for a hundred thousand.
 */
export function isCrowded(filter: ListFilter, sort: ArticleSort): boolean {
  const { year, unit, topic, publication, source } = filter;
  const set = [year, unit, topic, publication, source].filter((value) => value !== undefined).length;
  // A person's stories are few, and so are those that name unit and topic in one paragraph.
  if (filter.person !== undefined || isBeside(filter) || set === 0) return false;
  if (set > 1) return true;
  const isOrdered = sort === 'longest' || (sort === 'added' && unit === undefined && topic === undefined);
  return isOrdered && source === undefined;
}

/** A page's list and its facets are of one filter: the last one is kept. */
const kept = new WeakMap<StoryColumns, { key: string; found: FilteredHits }>();

function findStories(filter: ListFilter, columns: StoryColumns): FilteredHits {
  const { beside: _, ...conditions } = filter;
  const key = JSON.stringify(conditions);
  const last = kept.get(columns);
  if (last?.key === key) return last.found;
  const documents = liveDocuments(columns);
  const hits = { documents, scores: new Float64Array(documents.length) };
  const found = filterHits(hits, filterConditions(conditions, columns), columns);
  kept.set(columns, { key, found });
  return found;
}

const longestRanks = new WeakMap<StoryColumns, Promise<Float64Array>>();

/** Each document's place in the order of all stories by length. */
async function readLongestRanks(rows: ReadRows, columns: StoryColumns): Promise<Float64Array> {
  const [row] = await rows<{ ids: string }>(
    `SELECT json_group_array("id") AS "ids" FROM (
       SELECT "id" FROM "Article" ORDER BY "characters" DESC, "id")`,
  );
  const places = new Map((JSON.parse(row?.ids ?? '[]') as string[]).map((id, place) => [id, place]));
  return Float64Array.from(columns.ids, (id) => places.get(id) ?? columns.size);
}

function rankByLength(rows: ReadRows, columns: StoryColumns): Promise<Float64Array> {
  const known = longestRanks.get(columns);
  if (known !== undefined) return known;
  const ranks = readLongestRanks(rows, columns);
  longestRanks.set(columns, ranks);
  ranks.catch(() => longestRanks.delete(columns));
  return ranks;
}

/** The ids at places `from` to before `to` of the stories that pass, and how many pass. */
export async function readFilteredPage(
  rows: ReadRows,
  filter: ListFilter,
  sort: ArticleSort,
  from: number,
  to: number,
): Promise<{ total: number; ids: string[] }> {
  const columns = await readColumns(rows);
  const { hits } = findStories(filter, columns);
  const { documents } = hits;
  const pick = async () => {
    if (sort !== 'longest') return rankHits(hits, columns, sort, from, to);
    const ranks = await rankByLength(rows, columns);
    return pickInOrder(
      documents,
      Float64Array.from(documents, (document) => ranks[document] ?? 0),
      from,
      to,
    );
  };
  const ids = (await pick()).map((document) => columns.ids[document] ?? '');
  return { total: documents.length, ids };
}

/** The facets of the stories that pass. */
export async function readFilteredFacets(
  rows: ReadRows,
  filter: ListFilter,
  limit: number,
): Promise<ArticleFacets> {
  const columns = await readColumns(rows);
  return readSearchFacets(rows, findStories(filter, columns).counts, columns, limit);
}
