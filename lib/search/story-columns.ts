/**
 * What ranking and counting need of every story, as arrays by document number, held in memory for one version of
 * the archive. Numbers are given in order of indexing and never given again; those of stories that are gone are
 * not live.
 */
export interface StoryColumns {
  /** Numbers are below it. */
  size: number;
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
  /** Facet values of story n: `values[valueStarts[n]]` to before `values[valueStarts[n + 1]]`. */
  valueStarts: Uint32Array;
  values: Uint32Array;
  facetValues: FacetValues;
}

export const FACET_KINDS = ['year', 'unit', 'topic', 'person', 'publication', 'source'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** All values of all facets by number: the kind as its place in FACET_KINDS, and what stands in the URL. */
export interface FacetValues {
  kinds: Uint8Array;
  texts: string[];
  /** The number of `kind:text`. */
  numbers: Map<string, number>;
}

/** A story as the index keeps it, for `buildColumns`. */
export interface StoryRow {
  document: number;
  id: string;
  /** `YYYY[-MM[-DD]]`, '' where unknown. */
  sortDate: string;
  length: number;
  headlineEnd: number;
  headsEnd: number;
  /** Numbers of its facet values. */
  values: number[];
}

/** The columns of the stories given, in order of document number. */
export function buildColumns(rows: readonly StoryRow[], facetValues: FacetValues): StoryColumns {
  const size = (rows.at(-1)?.document ?? -1) + 1;
  const columns: StoryColumns = {
    size,
    isLive: new Uint8Array(size),
    liveCount: rows.length,
    averageLength: rows.reduce((sum, row) => sum + row.length, 0) / Math.max(1, rows.length),
    ids: new Array<string>(size).fill(''),
    lengths: new Uint32Array(size),
    headlineEnds: new Uint32Array(size),
    headsEnds: new Uint32Array(size),
    newestRank: rankBy(rows, size, newestFirst),
    oldestRank: rankBy(rows, size, oldestFirst),
    valueStarts: new Uint32Array(size + 1),
    values: new Uint32Array(rows.reduce((sum, row) => sum + row.values.length, 0)),
    facetValues,
  };
  let filled = 0;
  for (const row of rows) {
    columns.isLive[row.document] = 1;
    columns.ids[row.document] = row.id;
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

type Order = (a: StoryRow, b: StoryRow) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const newestFirst: Order = (a, b) =>
  a.sortDate === b.sortDate ? byId(a, b) : a.sortDate < b.sortDate ? 1 : -1;
const oldestFirst: Order = (a, b) => {
  if (a.sortDate === b.sortDate) return byId(a, b);
  if (a.sortDate === '' || b.sortDate === '') return a.sortDate === '' ? 1 : -1;
  return a.sortDate < b.sortDate ? -1 : 1;
};

function rankBy(rows: readonly StoryRow[], size: number, order: Order): Int32Array {
  const ranks = new Int32Array(size);
  for (const [rank, row] of [...rows].sort(order).entries()) ranks[row.document] = rank;
  return ranks;
}
