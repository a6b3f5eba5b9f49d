/**
 * Postings of one key in one segment, as bytes.
 *
 *   documents ::= { varint(2 × distance + 0)                                      once, in the body
 *                 | varint(2 × distance + 1)  varint(2 × count + 0)               several times, in the body
 *                 | varint(2 × distance + 1)  varint(2 × count + 1)  varint(weight − count) }
 *   places    ::= { for each document, count varints: the first place, then the distances to the next }
 *
 * A document's distance is from the one before, the first one's from −1. `weight` is the sum of the field weights
 * of the occurrences: what ranking needs, without reading the places.
 */
import { type ByteBuffer, LONGEST_VARINT } from './byte-buffer';

/** Appends one document's entry. */
export function putDocument(buffer: ByteBuffer, distance: number, count: number, weight: number): void {
  buffer.reserve(3 * LONGEST_VARINT);
  if (count === 1 && weight === 1) {
    buffer.putVarint(distance * 2);
    return;
  }
  buffer.putVarint(distance * 2 + 1);
  buffer.putVarint(count * 2 + (weight === count ? 0 : 1));
  if (weight !== count) buffer.putVarint(weight - count);
}

/** Documents of one key, as parallel arrays in order of document. */
export interface DocumentPostings {
  documents: Int32Array;
  counts: Int32Array;
  weights: Int32Array;
  size: number;
}

/** Room for that many documents. */
export function allocatePostings(most: number): DocumentPostings {
  const [documents, counts, weights] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  return { documents, counts, weights, size: 0 };
}

/**
 * Decodes, behind those that `into` has, the documents whose occurrences weigh `least` or more; `first` is the number of the
 * segment's first document.
 */
export function decodeDocuments(bytes: Uint8Array, first: number, into: DocumentPostings, least = 0): void {
  const { documents, counts, weights } = into;
  let { size } = into;
  let document = first - 1;
  let at = 0;
  // Written out three times: a closure would keep `at` in memory, and a common word has hundreds of thousands of numbers.
  while (at < bytes.length) {
    let head = bytes[at++] ?? 0;
    for (let shift = 7, byte = head; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      head = (head & ~(0x80 << (shift - 7))) | (byte << shift);
    }
    document += head >>> 1;
    let count = 1;
    let weight = 1;
    if (head & 1) {
      let value = bytes[at++] ?? 0;
      for (let shift = 7, byte = value; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        value = (value & ~(0x80 << (shift - 7))) | (byte << shift);
      }
      count = value >>> 1;
      weight = count;
      if (value & 1) {
        for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0;
          weight += (byte & 0x7f) << shift;
        }
      }
    }
    if (weight < least) continue;
    documents[size] = document;
    counts[size] = count;
    weights[size++] = weight;
  }
  into.size = size;
}

/** Steps over `count` varints; returns the offset behind them. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at++) if ((bytes[at] ?? 0) < 0x80) left--;
  return at;
}

/** Decodes one document's places into `places`; returns the offset behind them. */
export function decodePlaces(bytes: Uint8Array, from: number, count: number, places: Int32Array): number {
  let at = from;
  let place = 0;
  for (let index = 0; index < count; index++) {
    let distance = 0;
    for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    place += distance;
    places[index] = place;
  }
  return at;
}
