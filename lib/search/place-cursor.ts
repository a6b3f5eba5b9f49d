import { type DocumentPostings, decodePlaces, skipVarints } from './posting-codec';

/** Walks one key's places in one chunk, from document to document. */
export class PlaceCursor {
  /** Places in the current document, in order. */
  places = new Int32Array(16);
  count = 0;
  #offset = 0;

  constructor(
    private readonly bytes: Uint8Array = new Uint8Array(),
    private readonly postings: DocumentPostings,
    /** Index in the postings. */
    private index: number,
    /** How far from the string's beginning the key stands. */
    readonly distance: number,
  ) {}

  /** Moves to a document behind the current one that is among the postings. */
  moveTo(document: number): void {
    const { documents, counts } = this.postings;
    for (; (documents[this.index] ?? document) < document; this.index++) {
      this.#offset = skipVarints(this.bytes, this.#offset, counts[this.index] ?? 0);
    }
    this.count = counts[this.index] ?? 0;
    if (this.count > this.places.length) this.places = new Int32Array(this.count * 2);
    this.#offset = decodePlaces(this.bytes, this.#offset, this.count, this.places);
    this.index++;
  }
}

/** Calls `found` with every place at which all keys stand at their distances. */
export function shiftedMatches(cursors: readonly PlaceCursor[], found: (place: number) => void): void {
  const [first, ...others] = cursors;
  if (!first) return;
  const indexes = new Int32Array(others.length);
  for (let at = 0; at < first.count; at++) {
    const place = first.places[at] ?? 0;
    let isMatch = true;
    for (let other = 0; other < others.length && isMatch; other++) {
      const cursor = others[other];
      if (!cursor) continue;
      const wanted = place + cursor.distance;
      let index = indexes[other] ?? 0;
      while (index < cursor.count && (cursor.places[index] ?? 0) < wanted) index++;
      indexes[other] = index;
      if (index === cursor.count) return;
      isMatch = cursor.places[index] === wanted;
    }
    if (isMatch) found(place);
  }
}
