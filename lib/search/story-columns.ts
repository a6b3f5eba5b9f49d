import { groupBy } from '@/lib/group-by';

/**
 * What ranking and counting need of every story, as arrays by document number, held in memory for one version of
 * the archive. Numbers are given in order of indexing and never given again; those of stories that are gone are
 * not live.
 */
export interface StoryColumns {
  /** Numbers are below it. */
  size: number;
  /** In order of number; together they hold every live story. */
  segments: readonly Segment[];
  isLive: Uint8Array;
  liveCount: number;
  /** Mean length of live stories in code points. */
  averageLength: number;
  /** Permalink ids, '' where not live. */
  ids: string[];
  lengths: Uint32Array;
  headlineEnds: Uint32Array;
  headsEnds: Uint32Array;
  /** Place of a story among all, newest and oldest first; undated ones last in both, ties by id. */
  newestRank: Int32Array;
  oldestRank: Int32Array;
  /** When a story came into the archive, in seconds since 1970. */
  addedTimes: Float64Array;
  /** Facet values of story n: `values[valueStarts[n]]` to before `values[valueStarts[n + 1]]`. */
  valueStarts: Uint32Array;
  values: Uint32Array;
  facetValues: FacetValues;
}

/** A part of the index that was written in one go: stories `first` to before `first + size`. */
export interface Segment {
  id: number;
  first: number;
  size: number;
}

export const FACET_KINDS = ['year', 'unit', 'topic', 'person', 'publication', 'source'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** All values of all facets by number: the kind as its place in FACET_KINDS, and what stands in the URL. */
export interface FacetValues {
  kinds: Uint8Array;
  texts: string[];
  /** Place of a value's text among all of them, in order of code units. */
  ranks: Uint32Array;
  /** The number of `kind:text`. */
  numbers: Map<string, number>;
}

/** Ranks for texts, so that values are put in order without reading these from all over the memory. */
export function rankTexts(texts: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(texts.length);
  const textOf = (number: number) => texts[number] ?? '';
  const inOrder = [...texts.keys()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  for (const [rank, number] of inOrder.entries()) ranks[number] = rank;
  return ranks;
}

/** A story as the index keeps it, for `buildColumns`. */
export interface StoryRow {
  document: number;
  id: string;
  /** `YYYY[-MM[-DD]]`, '' where unknown. */
  sortDate: string;
  /** ISO time, UTC. */
  dateAdded: string;
  length: number;
  headlineEnd: number;
  headsEnd: number;
  /** Numbers of its facet values. */
  values: number[];
}

/** The columns of the stories given, in order of document number. */
export function buildColumns(
  rows: readonly StoryRow[],
  facetValues: FacetValues,
  segments: readonly Segment[],
): StoryColumns {
  const size = (rows.at(-1)?.document ?? -1) + 1;
  const ranks = rankByDate(rows, size);
  const columns: StoryColumns = {
    size,
    segments,
    isLive: new Uint8Array(size),
    liveCount: rows.length,
    averageLength: rows.reduce((sum, row) => sum + row.length, 0) / Math.max(1, rows.length),
    ids: new Array<string>(size).fill(''),
    lengths: new Uint32Array(size),
    headlineEnds: new Uint32Array(size),
    headsEnds: new Uint32Array(size),
    newestRank: ranks.newest,
    oldestRank: ranks.oldest,
    addedTimes: new Float64Array(size),
    valueStarts: new Uint32Array(size + 1),
    values: new Uint32Array(rows.reduce((sum, row) => sum + row.values.length, 0)),
    facetValues,
  };
  let filled = 0;
  for (const row of rows) {
    columns.isLive[row.document] = 1;
    columns.ids[row.document] = row.id;
    columns.addedTimes[row.document] = (Date.parse(row.dateAdded) || 0) / 1000;
    columns.lengths[row.document] = row.length;
    columns.headlineEnds[row.document] = row.headlineEnd;
    columns.headsEnds[row.document] = row.headsEnd;
    columns.values.set(row.values, filled);
    filled += row.values.length;
    columns.valueStarts[row.document + 1] = filled;
  }
  for (let document = 1; document <= size; document++) {
    // Documents that are not live have no values: their range is empty.
    const before = columns.valueStarts[document - 1] ?? 0;
    if ((columns.valueStarts[document] ?? 0) < before) columns.valueStarts[document] = before;
  }
  return columns;
}

/** Day by day, since only the days and the stories of one day need to be compared as texts. */
function rankByDate(rows: readonly StoryRow[], size: number): { newest: Int32Array; oldest: Int32Array } {
  const ofDay = groupBy(rows, (row) => row.sortDate);
  const oldestDays = [...ofDay.keys()].filter((day) => day !== '').sort();
  const undated = ofDay.has('') ? [''] : [];
  const rank = (days: readonly string[]) => {
    const ranks = new Int32Array(size);
    let next = 0;
    for (const day of days) for (const { document } of ofDay.get(day) ?? []) ranks[document] = next++;
    return ranks;
  };
  for (const stories of ofDay.values()) stories.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    newest: rank([...oldestDays.toReversed(), ...undated]),
    oldest: rank([...oldestDays, ...undated]),
  };
}

/** The segment of a live story. */
export function segmentOf({ segments }: StoryColumns, document: number): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.first ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) throw new Error(`story ${document} is in no segment of the search index`);
  return segment;
}

/** The year facet's value of stories without a date. */
export const UNDATED = 'undated';
