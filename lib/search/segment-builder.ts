/**
 * Builds the index of a run of stories: sorts its keys by counting, over flat arrays, since a segment has millions
 * of pairs.
 */

import type { ByteBuffer } from './byte-buffer';
import { foldToUnits } from './fold-text';
import { isIndexedAlone, isPair, pairKey } from './grams';
import { KeyNumbers } from './key-numbers';
import { type Page, PageWriter } from './page-codec';
import { putDocument } from './posting-codec';

/** What a story says, by what it counts for. Texts as printed; none of them is matched across its ends. */
export interface SearchableText {
  headline: string | null;
  /** Kicker, deck, headings. */
  heads: string[];
  /** Paragraphs and captions. */
  body: string[];
}

/** How much an occurrence counts, by where it stands. */
export const FIELD_WEIGHTS = { headline: 100, heads: 20, body: 1 } as const;

/** Where the headline and the heads end, and how long the whole is, in code points with one between the texts. */
export interface TextExtent {
  headlineEnd: number;
  headsEnd: number;
  length: number;
}

export class SegmentBuilder {
  #keys = new KeyNumbers();
  #numbers = new Uint32Array(1 << 16);
  #documents = new Uint16Array(1 << 16);
  #places = new Uint32Array(1 << 16);
  #size = 0;
  #extents = new Map<number, TextExtent>();

  /** Entries so far: memory grows by some 14 bytes for each. */
  get size(): number {
    return this.#size;
  }

  /** Takes a story in; `place` is its place in the segment, greater than those before. */
  add(place: number, text: SearchableText): TextExtent {
    let at = 0;
    const addAll = (texts: readonly string[]) => {
      for (const one of texts) at = this.#addText(place, at, one);
      return at;
    };
    const headlineEnd = addAll(text.headline === null ? [] : [text.headline]);
    const headsEnd = addAll(text.heads);
    const extent = { headlineEnd, headsEnd, length: addAll(text.body) };
    this.#extents.set(place, extent);
    return extent;
  }

  /** The index by key, page after page. */
  *pages(): Generator<Page> {
    const writer = new PageWriter();
    for (const { key, entries } of this.#sortByKey()) {
      this.#putDocuments(writer.documents, entries);
      if (isPair(key)) this.#putPlaces(writer.places, entries);
      const page = writer.closeKey(key) ? writer.takePage() : null;
      if (page) yield page;
    }
    const last = writer.takePage();
    if (last) yield last;
  }

  #addText(place: number, from: number, text: string): number {
    const units = foldToUnits(text);
    let at = from;
    let before = 0;
    for (let index = 0; index < units.length; index++, at++) {
      let point = units[index] ?? 0;
      if (point >= 0xd800 && point < 0xdc00) {
        point = (point - 0xd800) * 0x400 + ((units[++index] ?? 0xdc00) - 0xdc00) + 0x10000;
      }
      if (before !== 0) this.#put(pairKey(before, point), place, at - 1);
      if (isIndexedAlone(point)) this.#put(point, place, at);
      before = point;
    }
    return at + 1;
  }

  #put(key: number, document: number, place: number): void {
    if (this.#size === this.#numbers.length) this.#grow();
    this.#numbers[this.#size] = this.#keys.numberOf(key);
    this.#documents[this.#size] = document;
    this.#places[this.#size] = place;
    this.#size++;
  }

  #grow(): void {
    const grown = <T extends Uint32Array | Uint16Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#numbers = grown(this.#numbers, new Uint32Array(this.#size * 2));
    this.#documents = grown(this.#documents, new Uint16Array(this.#size * 2));
    this.#places = grown(this.#places, new Uint32Array(this.#size * 2));
  }

  /** A counting sort; each key's entries keep their order, by document, then place. */
  *#sortByKey(): Generator<{ key: number; entries: Uint32Array }> {
    const { keys } = this.#keys;
    const ends = new Uint32Array(keys.length + 1);
    for (let index = 0; index < this.#size; index++) {
      const next = (this.#numbers[index] ?? 0) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
    for (let number = 1; number < ends.length; number++) {
      ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
    }
    const starts = ends.slice();
    const sorted = new Uint32Array(this.#size);
    for (let index = 0; index < this.#size; index++) {
      const number = this.#numbers[index] ?? 0;
      const slot = starts[number] ?? 0;
      sorted[slot] = index;
      starts[number] = slot + 1;
    }
    const numbers = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    for (const number of numbers) {
      yield { key: keys[number] ?? 0, entries: sorted.subarray(ends[number], ends[number + 1]) };
    }
  }

  #putDocuments(buffer: ByteBuffer, entries: Uint32Array): void {
    let before = -1;
    for (let index = 0; index < entries.length; ) {
      const document = this.#documents[entries[index] ?? 0] ?? 0;
      const extent = this.#extents.get(document);
      let count = 0;
      let weight = 0;
      for (; index < entries.length; index++, count++) {
        const entry = entries[index] ?? 0;
        if (this.#documents[entry] !== document) break;
        weight += weightAt(extent, this.#places[entry] ?? 0);
      }
      putDocument(buffer, document - before, count, weight);
      before = document;
    }
  }

  #putPlaces(buffer: ByteBuffer, entries: Uint32Array): void {
    let document = -1;
    let before = 0;
    buffer.reserve(entries.length * 5);
    for (const entry of entries) {
      if (this.#documents[entry] !== document) before = 0;
      document = this.#documents[entry] ?? 0;
      const place = this.#places[entry] ?? 0;
      buffer.putVarint(place - before);
      before = place;
    }
  }
}

/** What an occurrence counts for at a place of a story. */
export function weightAt(
  extent: Pick<TextExtent, 'headlineEnd' | 'headsEnd'> | undefined,
  place: number,
): number {
  if (!extent || place >= extent.headsEnd) return FIELD_WEIGHTS.body;
  return place < extent.headlineEnd ? FIELD_WEIGHTS.headline : FIELD_WEIGHTS.heads;
}
