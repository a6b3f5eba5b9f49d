/**
 * Parts: an index of some stories in memory, and how several become one segment. A part's builder needs ten times the
 * room of the part itself, so a segment is built part by part.
 */
import { type ByteBuffer, ByteReader, LONGEST_VARINT } from './byte-buffer';
import { type Page, PageWriter } from './page-codec';

/** Postings by key; those of key n end at `documentEnds[n]` and `placeEnds[n]`. */
export interface IndexPart {
  /** Place of its first story in the segment. */
  first: number;
  /** In order. */
  keys: Float64Array;
  documentEnds: Uint32Array;
  placeEnds: Uint32Array;
  /** For each key the last story that has it, as its place in the part. */
  lastStories: Uint16Array;
  documents: Uint8Array;
  places: Uint8Array;
}

/** The pages of the segment that the parts make up, in order of key; parts in order of their stories. */
export function* mergeParts(parts: readonly IndexPart[]): Generator<Page> {
  const writer = new PageWriter();
  const cursors = parts.map((part) => new PartCursor(part));
  for (;;) {
    let key = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) key = Math.min(key, cursor.key);
    if (key === Number.POSITIVE_INFINITY) break;
    let lastStory = -1;
    for (const cursor of cursors) {
      if (cursor.key === key) lastStory = cursor.moveKey(writer.documents, writer.places, lastStory);
    }
    const page = writer.closeKey(key) ? writer.takePage() : null;
    if (page) yield page;
  }
  const last = writer.takePage();
  if (last) yield last;
}

class PartCursor {
  /** The next key, infinite at the end. */
  key: number;
  #index = 0;
  #documentsFrom = 0;
  #placesFrom = 0;

  constructor(private readonly part: IndexPart) {
    this.key = part.keys[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Appends the key's postings behind those of the parts before; returns its last story, as place in the segment. */
  moveKey(documents: ByteBuffer, places: ByteBuffer, lastStory: number): number {
    const { part } = this;
    const documentsTo = part.documentEnds[this.#index] ?? 0;
    const placesTo = part.placeEnds[this.#index] ?? 0;
    // The first story's distance counts from the part's beginning: here it counts from the story before.
    const reader = new ByteReader(part.documents, this.#documentsFrom);
    const head = reader.varint();
    const distance = Math.floor(head / 2) - 1 + part.first - lastStory;
    documents.reserve(LONGEST_VARINT);
    documents.putVarint(distance * 2 + (head % 2));
    documents.append(part.documents.subarray(reader.at, documentsTo));
    places.append(part.places.subarray(this.#placesFrom, placesTo));
    const last = part.first + (part.lastStories[this.#index] ?? 0);
    this.#index++;
    this.#documentsFrom = documentsTo;
    this.#placesFrom = placesTo;
    this.key = part.keys[this.#index] ?? Number.POSITIVE_INFINITY;
    return last;
  }
}
