import 'server-only';
import type { FacetCondition } from '@/lib/search/filter-hits';
import { foldText } from '@/lib/search/fold-text';
import { type ParsedQuery, parseQuery } from '@/lib/search/query-language';
import { findStoryIds, searchStories } from '@/lib/search/search-stories';
import { readLabels } from './articles';
import { type ReadRows, readArchive } from './read-archive';
import { findAuthors } from './search-authors';
import { readColumns } from './search-columns';
import { fieldConditions, filterConditions } from './search-conditions';
import { type FindRecords, readCrossing } from './search-crossing';
import { readSearchFacets } from './search-facets';
import { readSearchHelp } from './search-help';
import { readSearchHits } from './search-hits';
import { openIndexReader } from './search-page-reader';
import { findRecords } from './search-records';
import type { AuthorHit, RecordHit, SearchRequest, SearchView } from './search-view';
import { readStoryCards } from './story-cards';
import type { StoryCard } from './view-types';

const PER_PAGE = 20;
/** One more than the page offers (facet-indexes.ts), so that it knows whether there are others. */
const FACET_VALUES = 25;
const RECORDS = 6;
const RECORDS_A_TERM = 2;

/** One page of the stories that a query finds, with all that belongs beside them. */
export function searchArchive(request: SearchRequest): Promise<SearchView> {
  return readArchive((rows) => readSearch(rows, request));
}

/** The stories that a query finds which came into the archive last: what its feed holds. */
export function listNewlyFound(request: SearchRequest, limit: number): Promise<StoryCard[]> {
  return readArchive(async (rows) => {
    const { columns, reader, parsed, conditions } = await prepare(rows, request);
    if (!isAsked(parsed, conditions)) return [];
    const ids = await findStoryIds(
      { ...parsed, conditions, order: 'added', from: 0, to: limit },
      columns,
      reader,
    );
    return readStoryCards(rows, ids);
  });
}

async function prepare(rows: ReadRows, request: SearchRequest) {
  const parsed = parseQuery(request.q);
  const columns = await readColumns(rows);
  const fields = await fieldConditions(rows, parsed.fields, columns);
  const conditions = [...filterConditions(request, columns), ...fields.map(({ condition }) => condition)];
  return { columns, reader: openIndexReader(rows), parsed, conditions, fields };
}

/** A query of nothing but punctuation asks for nothing. */
function isAsked({ terms, excluded }: ParsedQuery, conditions: readonly FacetCondition[]): boolean {
  return terms.length + excluded.length + conditions.length > 0;
}

async function readSearch(rows: ReadRows, request: SearchRequest): Promise<SearchView> {
  const { columns, reader, parsed, conditions, fields } = await prepare(rows, request);
  const { terms, excluded, isCut } = parsed;
  const asked = isAsked(parsed, conditions);
  const [page, perPage] = [request.page ?? 1, request.perPage ?? PER_PAGE];
  const order = request.sort ?? (terms.length > 0 ? 'relevance' : 'newest');
  const found = await searchStories(
    { terms, excluded, conditions, order, from: (page - 1) * perPage, to: page * perPage },
    columns,
    reader,
  );
  const labels = await readLabels(rows, request);
  const find = rememberRecords(rows);
  const records = await findRecordsOf(parsed, find);
  const hasFailed = found.total === 0 && terms.length > 0;
  return {
    items: asked ? await readSearchHits(rows, found.ids, terms) : [],
    total: asked ? found.total : 0,
    page,
    pages: Math.max(1, Math.ceil((asked ? found.total : 0) / perPage)),
    perPage,
    terms: terms.map(({ text }) => text),
    excluded: excluded.map(({ text }) => text),
    fields: fields.map(({ field }) => field),
    isCut,
    isAsked: asked,
    labels,
    unknown: (['unit', 'topic', 'person', 'source'] as const).filter(
      (name) => request[name] !== undefined && labels[name] === null,
    ),
    facets: await readSearchFacets(rows, found.counts, columns, FACET_VALUES),
    records: records.slice(0, RECORDS),
    hasMoreRecords: records.length > RECORDS,
    authors: await findAuthorsOf(rows, parsed),
    crossing: await readCrossing(rows, terms, find),
    help: hasFailed ? await readSearchHelp(rows, { terms, excluded, conditions }, columns, reader) : null,
  };
}

/** Looks each word up once: what stands above the stories and what the words name together ask for the same. */
function rememberRecords(rows: ReadRows): FindRecords {
  const known = new Map<string, Promise<RecordHit[]>>();
  return (word) => {
    const found = known.get(word) ?? findRecords(rows, word, RECORDS + 1);
    known.set(word, found);
    return found;
  };
}

async function findAuthorsOf(rows: ReadRows, { terms }: ParsedQuery): Promise<AuthorHit[]> {
  const typed = terms.map(({ text }) => text).join('');
  // Several words are a name in pinyin alone: chen yi wen.
  if (terms.length > 1 && !/^[a-z]+$/i.test(typed)) return [];
  const found = await findAuthors(rows, typed, RECORDS);
  return found.filter(({ name }) => foldText(name) !== foldText(typed));
}

/** The records that the whole query names, one more than are shown, then those that its words name: 包头 反诈. */
async function findRecordsOf({ terms }: ParsedQuery, find: FindRecords): Promise<RecordHit[]> {
  const found = [...(await find(terms.map(({ text }) => text).join('')))];
  if (found.length === 0 && terms.length > 1) {
    for (const { text } of terms) found.push(...(await find(text)).slice(0, RECORDS_A_TERM));
  }
  const isFirst = (hit: RecordHit, index: number) =>
    found.findIndex(({ kind, slug }) => kind === hit.kind && slug === hit.slug) === index;
  return found.filter(isFirst);
}
