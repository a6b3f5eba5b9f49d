import 'server-only';
import {
  type ArticleFilter,
  type ListFilter,
  type Selection,
  selectArticles,
  toWhere,
} from './article-selection';
import { isBeside } from './is-beside';
import { type ReadRows, readArchive } from './read-archive';
import { readStoryCards } from './story-cards';
import { readCount as readTallied } from './tallies';
import type { Page, PersonLink, StoryCard, TopicLink, UnitLink } from './view-types';

export { listArticleFacets } from './article-facets';
export type { ArticleFilter, ListFilter };

export type ArticleSort = 'newest' | 'oldest' | 'added' | 'longest';

export interface ArticleListRequest extends ListFilter {
  /** `newest` where absent. */
  sort?: ArticleSort | undefined;
  /** 1-based; a page beyond the last is empty. */
  page?: number | undefined;
  perPage?: number | undefined;
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

const PER_PAGE = 30;

/** The records behind a filter. */
export async function readLabels(rows: ReadRows, filter: ArticleFilter): Promise<FilterLabels> {
  const one = async <T>(sql: string, value: string | undefined): Promise<T | null> =>
    value === undefined ? null : ((await rows<T>(sql, value))[0] ?? null);
  return {
    unit: await one<UnitLink>(`SELECT "slug", "name", "shortName" FROM "Unit" WHERE "slug" = ?`, filter.unit),
    topic: await one<TopicLink>(
      `SELECT "slug", "name", "status" FROM "Topic" WHERE "slug" = ?`,
      filter.topic,
    ),
    person: await one<PersonLink>(
      `SELECT "slug", "name" FROM "Person" WHERE "slug" = ? AND NOT "private"`,
      filter.person,
    ),
    source: await one<{ id: string }>(`SELECT "id" FROM "Source" WHERE "id" = ?`, filter.source),
  };
}

async function readCount(rows: ReadRows, { from, conditions, parameters }: Selection): Promise<number> {
  const counts = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM ${from}${toWhere(conditions)}`,
    ...parameters,
  );
  return counts[0]?.count ?? 0;
}

/** How many stories pass; those of a unit and a topic that stand in one paragraph, the seed has counted. */
function countStories(rows: ReadRows, { unit, topic, beside, ...others }: ListFilter): Promise<number> {
  const isCounted =
    isBeside({ unit, topic, beside }) && Object.values(others).every((value) => value === undefined);
  return isCounted
    ? readTallied(rows, { scope: 'topic', key: topic ?? '' }, 'beside', unit)
    : readCount(rows, selectArticles({ unit, topic, beside, ...others }));
}

async function readIds(
  rows: ReadRows,
  { from, id, conditions, parameters }: Selection,
  order: string,
  limit: number,
  offset: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT ${id} AS "id" FROM ${from}${toWhere(conditions)} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...parameters,
    limit,
    offset,
  );
  return found.map((row) => row.id);
}

/** The oldest first, those without a date last: they sort as '' and would stand first. */
async function readOldest(
  rows: ReadRows,
  selection: Selection,
  limit: number,
  offset: number,
): Promise<string[]> {
  const { id, date, conditions } = selection;
  const dated = { ...selection, conditions: [...conditions, `${date} > ''`] };
  const undated = { ...selection, conditions: [...conditions, `${date} = ''`] };
  const ids = await readIds(rows, dated, `${date}, ${id} DESC`, limit, offset);
  if (ids.length === limit) return ids;
  const before = await readCount(rows, dated);
  const rest = await readIds(rows, undated, `${id} DESC`, limit - ids.length, Math.max(0, offset - before));
  return [...ids, ...rest];
}

/** The selection with its stories' rows `o`, where it does not have the column that it is to be ordered by. */
function withColumn(
  selection: Selection,
  column: 'dateAdded' | 'characters',
): [selection: Selection, column: string] {
  const { from, id, hasDateAdded } = selection;
  if (from === '"Article" AS s' || (column === 'dateAdded' && hasDateAdded))
    return [selection, `s."${column}"`];
  return [{ ...selection, from: `${from} JOIN "Article" AS o ON o."id" = ${id}` }, `o."${column}"`];
}

function readPage(
  rows: ReadRows,
  selection: Selection,
  sort: ArticleSort,
  limit: number,
  offset: number,
): Promise<string[]> {
  const { id, date } = selection;
  switch (sort) {
    case 'newest':
      return readIds(rows, selection, `${date} DESC, ${id}`, limit, offset);
    case 'oldest':
      return readOldest(rows, selection, limit, offset);
    case 'added':
    case 'longest': {
      const [sorted, column] = withColumn(selection, sort === 'added' ? 'dateAdded' : 'characters');
      return readIds(rows, sorted, `${column} DESC, ${id}`, limit, offset);
    }
    default: {
      const unknown: never = sort;
      throw new Error(`no such order of stories: ${String(unknown)}`);
    }
  }
}

/** One page of the stories that pass the filter, in a total order. */
export function listArticles(request: ArticleListRequest): Promise<ArticleList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE, ...filter } = request;
  return readArchive(async (rows) => {
    const labels = await readLabels(rows, filter);
    const unknown = (['unit', 'topic', 'person', 'source'] as const).filter(
      (kind) => filter[kind] !== undefined && labels[kind] === null,
    );
    const selection = selectArticles(filter);
    const total = unknown.length > 0 ? 0 : await countStories(rows, filter);
    const offset = (page - 1) * perPage;
    const ids = offset >= total ? [] : await readPage(rows, selection, sort, perPage, offset);
    const items = await readStoryCards(rows, ids);
    return { items, total, page, pages: Math.max(1, Math.ceil(total / perPage)), perPage, labels, unknown };
  });
}
