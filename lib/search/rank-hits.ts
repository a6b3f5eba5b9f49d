import { type Hits, RELEVANCE_STEPS } from './score-stories';
import type { StoryColumns } from './story-columns';

/** `added`: the latest additions to the archive first. */
export type HitOrder = 'relevance' | 'newest' | 'oldest' | 'added';

/**
 * The documents at places `from` to before `to` of the whole order.
 *
 * By relevance, then newest first, then id; or by date, undated ones last, then id; or by date added, then newest
 * first. Never two in the same place.
 */
export function rankHits(
  hits: Hits,
  columns: StoryColumns,
  order: HitOrder,
  from: number,
  to: number,
): number[] {
  const keys = order === 'added' ? addedKeys(hits, columns) : orderKeys(hits, columns, order);
  return pickInOrder(hits.documents, keys, from, to);
}

/** The documents at places `from` to before `to` by their keys, the smallest first; no two keys may be equal. */
export function pickInOrder(documents: Int32Array, keys: Float64Array, from: number, to: number): number[] {
  const end = Math.min(to, keys.length);
  if (from >= end) return [];
  const chosen = [...smallest(keys, end)];
  chosen.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return chosen.slice(from, end).map((index) => documents[index] ?? 0);
}

/**
 * The places of the `count` smallest keys, some more, and in no order. Of many keys nearly all are larger than those held
 * already and cost one comparison; whenever twice as many are held, the larger half goes.
 */
function smallest(keys: Float64Array, count: number): Int32Array {
  const held = new Int32Array(Math.min(2 * count, keys.length));
  let size = 0;
  let bound = Number.POSITIVE_INFINITY;
  for (let index = 0; index < keys.length; index++) {
    if ((keys[index] ?? 0) > bound) continue;
    if (size === held.length) {
      bound = nthSmallest(keysOf(held, keys), count - 1);
      size = 0;
      for (const place of held) if ((keys[place] ?? 0) <= bound) held[size++] = place;
      if ((keys[index] ?? 0) > bound) continue;
    }
    held[size++] = index;
  }
  return held.subarray(0, size);
}

/** A function of its own: a closure over the keys would slow every comparison above. */
function keysOf(places: Int32Array, keys: Float64Array): Float64Array {
  const own = new Float64Array(places.length);
  for (let index = 0; index < places.length; index++) own[index] = keys[places[index] ?? 0] ?? 0;
  return own;
}

// Used again by each search: nothing waits between filling it and reading it.
let room = new Float64Array(0);

function roomFor(keys: number): Float64Array {
  if (room.length < keys) room = new Float64Array(keys);
  return room.subarray(0, keys);
}

/** One number for each hit, smaller is earlier, all different. */
function orderKeys({ documents, scores }: Hits, columns: StoryColumns, order: HitOrder): Float64Array {
  const ranks = order === 'oldest' ? columns.oldestRank : columns.newestRank;
  let best = 0;
  for (let index = 0; index < scores.length; index++) best = Math.max(best, scores[index] ?? 0);
  const steps = order === 'relevance' && best > 0 ? RELEVANCE_STEPS / best : 0;
  const keys = roomFor(documents.length);
  for (let index = 0; index < documents.length; index++) {
    // Math.round takes three times as long as all else here.
    const relevance = Math.floor((scores[index] ?? 0) * steps + 0.5);
    keys[index] = (RELEVANCE_STEPS - relevance) * columns.size + (ranks[documents[index] ?? 0] ?? 0);
  }
  return keys;
}

function addedKeys({ documents }: Hits, { addedTimes, newestRank, size }: StoryColumns): Float64Array {
  const keys = roomFor(documents.length);
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index] ?? 0;
    keys[index] = (newestRank[document] ?? 0) - (addedTimes[document] ?? 0) * size;
  }
  return keys;
}

/** The n-th smallest value, from 0, in linear time; puts `values` out of order. */
function nthSmallest(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const moved = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = moved;
    }
    if (n <= right) high = right;
    else if (n >= left) low = left;
    else break;
  }
  return values[n] ?? 0;
}
