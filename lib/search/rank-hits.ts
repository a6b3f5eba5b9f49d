import type { Hits } from './match-terms';
import type { StoryColumns } from './story-columns';

/** `added`: the latest additions to the archive first. */
export type HitOrder = 'relevance' | 'newest' | 'oldest' | 'added';

// Relevance in steps, so that of stories that are about as relevant the newer stands first.
const RELEVANCE_STEPS = 200;

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
  const bound = keys.length > 2 * end ? nthSmallest(keys.slice(), end - 1) : Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  for (let index = 0; index < keys.length; index++) if ((keys[index] ?? 0) <= bound) chosen.push(index);
  chosen.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return chosen.slice(from, end).map((index) => documents[index] ?? 0);
}

/** One number for each hit, smaller is earlier, all different. */
function orderKeys({ documents, scores }: Hits, columns: StoryColumns, order: HitOrder): Float64Array {
  const ranks = order === 'oldest' ? columns.oldestRank : columns.newestRank;
  let best = 0;
  for (let index = 0; index < scores.length; index++) best = Math.max(best, scores[index] ?? 0);
  const steps = order === 'relevance' && best > 0 ? RELEVANCE_STEPS / best : 0;
  const keys = new Float64Array(documents.length);
  for (let index = 0; index < documents.length; index++) {
    const relevance = Math.round((scores[index] ?? 0) * steps);
    keys[index] = (RELEVANCE_STEPS - relevance) * columns.size + (ranks[documents[index] ?? 0] ?? 0);
  }
  return keys;
}

function addedKeys({ documents }: Hits, { addedTimes, newestRank, size }: StoryColumns): Float64Array {
  const keys = new Float64Array(documents.length);
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
