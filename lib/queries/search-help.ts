import 'server-only';
import type { FacetCondition } from '@/lib/search/filter-hits';
import type { IndexReader } from '@/lib/search/index-reader';
import { matchTerm } from '@/lib/search/match-terms';
import type { Term } from '@/lib/search/query-language';
import { searchStories } from '@/lib/search/search-stories';
import type { StoryColumns } from '@/lib/search/story-columns';
import type { ReadRows } from './read-archive';
import { filterConditions } from './search-conditions';
import { readSearchHits } from './search-hits';
import { findUnitsAround } from './search-places';
import { findNearNames, findRecords } from './search-records';
import type { PlaceHelp, RecordHit, SearchHelp } from './search-view';

export interface FailedSearch {
  terms: readonly Term[];
  excluded: readonly Term[];
  conditions: readonly FacetCondition[];
}

const NEAR_NAMES = 6;
/** Of longer queries only the first words are tried without. */
const MOST_TRIED = 8;
const HITS_INSTEAD = 20;

/** What may help where a search with terms found nothing. */
export async function readSearchHelp(
  rows: ReadRows,
  { terms, excluded, conditions }: FailedSearch,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<SearchHelp> {
  const count = async (kept: readonly Term[], own: readonly FacetCondition[], to = 0) =>
    searchStories(
      { terms: kept, excluded, conditions: own, order: 'relevance', from: 0, to },
      columns,
      reader,
    );
  const missing: Term[] = [];
  for (const term of terms) {
    const { documents } = await matchTerm(term, columns, reader, null);
    if (documents.length === 0) missing.push(term);
  }
  const kept = terms.filter((term) => !missing.includes(term));
  const help: SearchHelp = {
    missing: missing.map(({ text }) => text),
    instead: null,
    without: [],
    inYear: null,
    unfiltered: conditions.length > 0 ? (await count(terms, [])).total : 0,
    nearNames: await findNearOf(rows, missing),
    around: await findAround(rows, missing),
  };
  if (missing.length > 0 && kept.length > 0) {
    const { total, ids } = await count(kept, conditions, HITS_INSTEAD);
    const hits = await readSearchHits(rows, ids, kept);
    if (total > 0) help.instead = { terms: kept.map(({ text }) => text), total, hits };
  }
  if (missing.length === 0 && terms.length > 1 && help.unfiltered === 0) {
    for (const term of terms.slice(0, MOST_TRIED)) {
      const others = terms.filter((other) => other !== term);
      const { total } = await count(others, conditions);
      if (total > 0) help.without.push({ term: term.text, total });
    }
  }
  const year = terms.map(({ text }) => readYear(text)).find((found) => found !== null) ?? null;
  if (year !== null && terms.length > 1) {
    const others = terms.filter(({ text }) => text !== year.term);
    const { total } = await count(others, [...conditions, ...filterConditions(year, columns)]);
    if (total > 0) help.inYear = { ...year, total };
  }
  return help;
}

/** A year as one types it beside other words: 2023, 2023年. */
function readYear(term: string): { term: string; year: number } | null {
  const digits = /^((?:19|20)\d{2})年?$/.exec(term)?.[1];
  return digits === undefined ? null : { term, year: Number(digits) };
}

/** Near names for the words that name no record themselves. */
async function findNearOf(rows: ReadRows, terms: readonly Term[]): Promise<RecordHit[]> {
  const found: RecordHit[] = [];
  for (const { text } of terms.slice(0, MOST_TRIED)) {
    if ((await findRecords(rows, text, 1)).length === 0)
      found.push(...(await findNearNames(rows, text, NEAR_NAMES)));
  }
  return found.slice(0, NEAR_NAMES);
}

/** The units around the first word that names no record itself but begins with a place; null where there is none. */
async function findAround(rows: ReadRows, terms: readonly Term[]): Promise<PlaceHelp | null> {
  for (const { text } of terms.slice(0, MOST_TRIED)) {
    if ((await findRecords(rows, text, 1)).length > 0) continue;
    const around = await findUnitsAround(rows, text);
    if (around !== null) return around;
  }
  return null;
}
