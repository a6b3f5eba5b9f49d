/**
 * Pages: the rows of the index. Each holds the postings of a run of keys of one segment, in order, so that the many
 * pairs that occur once or twice do not need a row of their own.
 *
 *   documents ::= varint(number of keys)  { varint(key − key before)  varint(bytes of documents)  varint(bytes of places) }
 *                 { the keys' documents }
 *   places    ::= { the keys' places }
 *
 * The first key is the page's own.
 */
import { ByteBuffer, ByteReader, LONGEST_VARINT } from './byte-buffer';

export interface Page {
  key: number;
  documents: Uint8Array<ArrayBuffer>;
  places: Uint8Array<ArrayBuffer>;
}

// Bytes: small enough to read for one key, large enough that a row's own cost does not count.
const PAGE_SIZE = 4096;

/** Collects postings, key after key, into pages. */
export class PageWriter {
  readonly documents = new ByteBuffer(PAGE_SIZE * 2);
  readonly places = new ByteBuffer(PAGE_SIZE * 2);
  #directory = new ByteBuffer(PAGE_SIZE);
  #keys = 0;
  #firstKey = 0;
  #lastKey = 0;
  #documentsFrom = 0;
  #placesFrom = 0;

  /** Closes a key whose postings were appended to `documents` and `places`; true when the page is full. */
  closeKey(key: number): boolean {
    if (this.#keys === 0) this.#firstKey = key;
    this.#directory.reserve(3 * LONGEST_VARINT);
    this.#directory.putVarint(this.#keys === 0 ? 0 : key - this.#lastKey);
    this.#directory.putVarint(this.documents.length - this.#documentsFrom);
    this.#directory.putVarint(this.places.length - this.#placesFrom);
    this.#documentsFrom = this.documents.length;
    this.#placesFrom = this.places.length;
    this.#lastKey = key;
    this.#keys++;
    return this.documents.length + this.places.length + this.#directory.length >= PAGE_SIZE;
  }

  /** The page so far, null where it is empty; the next key begins another. */
  takePage(): Page | null {
    if (this.#keys === 0) return null;
    const whole = new ByteBuffer(LONGEST_VARINT + this.#directory.length + this.documents.length);
    whole.putVarint(this.#keys);
    whole.append(this.#directory.toBytes());
    whole.append(this.documents.toBytes());
    const page = { key: this.#firstKey, documents: whole.toBytes(), places: this.places.toBytes() };
    this.#keys = this.#documentsFrom = this.#placesFrom = 0;
    this.documents.length = this.places.length = this.#directory.length = 0;
    return page;
  }
}

/** One key's postings in a page: the documents, and where in the page's places its own are. */
export interface KeyInPage {
  documents: Uint8Array;
  placesFrom: number;
  placesTo: number;
}

/** Finds a key in a page, given the page's own key; null where the page does not have it. */
export function findInPage(documents: Uint8Array, pageKey: number, key: number): KeyInPage | null {
  const directory = new ByteReader(documents);
  const keys = directory.varint();
  let current = pageKey;
  let documentsFrom = 0;
  let placesFrom = 0;
  let found: { from: number; bytes: number; placesFrom: number; placesTo: number } | null = null;
  for (let index = 0; index < keys; index++) {
    current += directory.varint();
    const bytes = directory.varint();
    const placeBytes = directory.varint();
    if (current === key)
      found = { from: documentsFrom, bytes, placesFrom, placesTo: placesFrom + placeBytes };
    documentsFrom += bytes;
    placesFrom += placeBytes;
  }
  if (!found) return null;
  // The documents stand behind the directory, whose end only now is known.
  const from = directory.at + found.from;
  const { placesTo } = found;
  return { documents: documents.subarray(from, from + found.bytes), placesFrom: found.placesFrom, placesTo };
}
