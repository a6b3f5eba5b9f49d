/**
 * Postings of one key in one chunk, as bytes. Both parts can be lengthened by appending.
 *
 *   documents ::= { place-in-chunk (2 bytes, low first)  varint(2 × count + 1 if weighted)  [ varint(weight − count) ] }
 *   places    ::= { for each document, count varints: the first place, then the distances to the next }
 *
 * `weight` is the sum of the field weights of the occurrences: what ranking needs, without reading the places.
 */

/** Grows as bytes come. */
export class ByteBuffer {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `count` bytes more. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  putVarint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

const LONGEST_DOCUMENT_ENTRY = 12;

/** Appends one document's entry; `place` is its place in the chunk. */
export function putDocument(buffer: ByteBuffer, place: number, count: number, weight: number): void {
  buffer.reserve(LONGEST_DOCUMENT_ENTRY);
  buffer.bytes[buffer.length++] = place & 0xff;
  buffer.bytes[buffer.length++] = place >> 8;
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

/** Room for the documents of all the rows given. */
export function allocatePostings(rows: Iterable<Uint8Array>): DocumentPostings {
  let most = 0;
  // An entry is three bytes or more.
  for (const row of rows) most += Math.ceil(row.length / 3);
  return {
    documents: new Int32Array(most),
    counts: new Int32Array(most),
    weights: new Int32Array(most),
    size: 0,
  };
}

/** Decodes a row's documents behind those that `into` has; `base` is the number of the chunk's first document. */
export function decodeDocuments(bytes: Uint8Array, base: number, into: DocumentPostings): void {
  let { size } = into;
  for (let at = 0; at < bytes.length; ) {
    const place = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    let value = bytes[at++] ?? 0;
    if (value > 0x7f) {
      value &= 0x7f;
      for (let shift = 7, byte = 0x80; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
    }
    const count = value >>> 1;
    let weight = count;
    if (value & 1) {
      for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        weight += (byte & 0x7f) << shift;
      }
    }
    into.documents[size] = base + place;
    into.counts[size] = count;
    into.weights[size] = weight;
    size++;
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
