import 'server-only';
import { isBeside } from '@/lib/filters/is-beside';
import { type ListFilter, type Selection, selectArticles, toWhere } from './article-selection';
import type { ArticleSort } from './articles';
import { isCrowded, readFilteredPage } from './filtered-stories';
import { lastOfMonth, seekMonth } from './month-seek';
import type { ReadRows } from './read-archive';
import { readCount as readTallied, type TallyOf } from './tallies';
import { tallyOf } from './tally-of-filter';

/** One page of stories and how many there are in all. */
export interface StoryPage {
  total: number;
  ids: string[];
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

function readSorted(
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

/** A page of stories by date that the seed has counted by month: it begins in the month where the page does. */
async function readCounted(
  rows: ReadRows,
  selection: Selection,
  of: TallyOf,
  sort: 'newest' | 'oldest',
  limit: number,
  offset: number,
): Promise<StoryPage> {
  const { total, month, skip } = await seekMonth(rows, of, sort, offset);
  if (month === null) return { total, ids: [] };
  const { id, date, conditions, parameters } = selection;
  const from = (condition: string): Selection => ({
    ...selection,
    conditions: [...conditions, condition],
    parameters: [...parameters, sort === 'newest' ? lastOfMonth(month) : month],
  });
  if (sort === 'newest') {
    return { total, ids: await readIds(rows, from(`${date} <= ?`), `${date} DESC, ${id}`, limit, skip) };
  }
  const isUndated = month === '';
  const dated = isUndated
    ? []
    : await readIds(rows, from(`${date} >= ?`), `${date}, ${id} DESC`, limit, skip);
  if (dated.length === limit) return { total, ids: dated };
  const undated = { ...selection, conditions: [...conditions, `${date} = ''`] };
  const rest = await readIds(rows, undated, `${id} DESC`, limit - dated.length, isUndated ? skip : 0);
  return { total, ids: [...dated, ...rest] };
}

/** One page of the stories that pass the filter, in a total order. */
export async function readStoryPage(
  rows: ReadRows,
  filter: ListFilter,
  sort: ArticleSort,
  limit: number,
  offset: number,
): Promise<StoryPage> {
  if (isCrowded(filter, sort)) return readFilteredPage(rows, filter, sort, offset, offset + limit);
  const selection = selectArticles(filter);
  const of = tallyOf(filter);
  if (of !== null && (sort === 'newest' || sort === 'oldest')) {
    return readCounted(rows, selection, of, sort, limit, offset);
  }
  const total = await countStories(rows, filter);
  return { total, ids: offset >= total ? [] : await readSorted(rows, selection, sort, limit, offset) };
}
