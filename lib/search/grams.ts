/**
 * The units of the index: every single character that can be searched for, and every pair of neighbours.
 *
 *   包头,讯   →  包 头 讯   包头 头, ,讯
 *
 * Pairs run across punctuation, as the folded text does: a phrase with its punctuation is found like any other
 * string, and a word, which has none, never matches across it. A string of n characters is found where its pairs
 * 0, 2, 4 … and the last stand at those distances: exactly the places where the text contains it.
 *
 * Keys are numbers: pairs `first * 2^21 + second`, single characters their code point. The index is written in
 * segments, each of a run of stories; a key's place in a segment is the number `segment * 2^42 + key`, below 2^53.
 */
import { isSearchable } from './query-language';

const CODE_POINTS = 2 ** 21;
const KEYS = 2 ** 42;

/** Stories in a part of a segment at most, and parts in a segment: together they bound a builder's memory. */
export const PART_SIZE = 1024;
export const SEGMENT_PARTS = 4;
export const MOST_SEGMENTS = 2 ** 11;

export const pairKey = (first: number, second: number) => first * CODE_POINTS + second;
export const firstOfPair = (key: number) => Math.floor(key / CODE_POINTS);
export const secondOfPair = (key: number) => key % CODE_POINTS;
export const toRowId = (segment: number, key: number) => segment * KEYS + key;
export const segmentOfRow = (id: number) => Math.floor(id / KEYS);

/** A pair of a string, and how far from its beginning it stands (code points). */
export interface PlacedKey {
  key: number;
  distance: number;
}

/** The keys that together find a folded string; of a single character one, whose places are not indexed. */
export function toPlacedKeys(form: string): PlacedKey[] {
  const points = [...form].map((character) => character.codePointAt(0) ?? 0);
  const [first] = points;
  if (first === undefined) return [];
  if (points.length === 1) return [{ key: first, distance: 0 }];
  const distances = points.map((_, at) => at).filter((at) => at % 2 === 0 && at < points.length - 1);
  if (points.length % 2 === 1) distances.push(points.length - 2);
  return distances.map((distance) => ({
    key: pairKey(points[distance] ?? 0, points[distance + 1] ?? 0),
    distance,
  }));
}

/** Whether a code point is indexed by itself, asked for every character of every text: 1, -1, or 0 where nobody asked yet. */
export const alone = new Int8Array(0x110000);

/** Finds out whether a code point is indexed by itself. */
export function learnAlone(point: number): void {
  alone[point] = isSearchable(String.fromCodePoint(point)) ? 1 : -1;
}
