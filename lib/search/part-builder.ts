/**
 * Builds the index of a run of stories: sorts its keys by counting, over flat arrays, since a part has millions of
 * pairs.
 */
import { ByteBuffer, LONGEST_VARINT } from './byte-buffer';
import { EntryLog, type SortedEntries } from './entry-log';
import { foldToUnits } from './fold-text';
import { isIndexedAlone, isPair, PART_SIZE, pairKey } from './grams';
import type { IndexPart } from './index-part';
import { KeyNumbers } from './key-numbers';
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

export class PartBuilder {
  readonly #keys = new KeyNumbers();
  readonly #log = new EntryLog();
  /** By place in the part. */
  #headlineEnds = new Uint32Array(PART_SIZE);
  #headsEnds = new Uint32Array(PART_SIZE);

  /** Entries so far: memory grows by some 16 bytes for each. */
  get size(): number {
    return this.#log.size;
  }

  /** Takes a story in; `place` is its place in the part, greater than those before. */
  add(place: number, text: SearchableText): TextExtent {
    let at = 0;
    const addAll = (texts: readonly string[]) => {
      for (const one of texts) at = this.#addText(place, at, one);
      return at;
    };
    const headlineEnd = addAll(text.headline === null ? [] : [text.headline]);
    const headsEnd = addAll(text.heads);
    this.#headlineEnds[place] = headlineEnd;
    this.#headsEnds[place] = headsEnd;
    return { headlineEnd, headsEnd, length: addAll(text.body) };
  }

  /** The part; `first` is the place of its first story in the segment. The builder begins anew, with the memory it has. */
  finish(first: number): IndexPart {
    const { keys } = this.#keys;
    const sorted = this.#log.sort(keys.length);
    // Sorted as they are and looked up again: a sort that asks a function takes ten times as long.
    const inOrder = keys.slice().sort();
    const documents = new ByteBuffer(this.size);
    const places = new ByteBuffer(this.size);
    const part: IndexPart = {
      first,
      keys: new Float64Array(keys.length),
      documentEnds: new Uint32Array(keys.length),
      placeEnds: new Uint32Array(keys.length),
      lastStories: new Uint16Array(keys.length),
      documents: documents.bytes,
      places: places.bytes,
    };
    for (let index = 0; index < inOrder.length; index++) {
      const key = inOrder[index] ?? 0;
      const number = this.#keys.numberOf(key);
      const from = sorted.starts[number] ?? 0;
      const to = sorted.starts[number + 1] ?? from;
      this.#putDocuments(documents, sorted, from, to);
      if (isPair(key)) putPlaces(places, sorted, from, to);
      part.keys[index] = key;
      part.documentEnds[index] = documents.length;
      part.placeEnds[index] = places.length;
      part.lastStories[index] = sorted.documents[to - 1] ?? 0;
    }
    this.#keys.clear();
    this.#log.clear();
    return { ...part, documents: documents.toBytes(), places: places.toBytes() };
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
      if (before !== 0) this.#log.put(this.#keys.numberOf(pairKey(before, point)), place, at - 1);
      if (isIndexedAlone(point)) this.#log.put(this.#keys.numberOf(point), place, at);
      before = point;
    }
    return at + 1;
  }

  #putDocuments(buffer: ByteBuffer, { documents, places }: SortedEntries, from: number, to: number): void {
    let before = -1;
    for (let index = from; index < to; ) {
      const document = documents[index] ?? 0;
      const headlineEnd = this.#headlineEnds[document] ?? 0;
      const headsEnd = this.#headsEnds[document] ?? 0;
      const first = index;
      let weight = 0;
      for (; index < to && documents[index] === document; index++) {
        weight += weightAt(places[index] ?? 0, headlineEnd, headsEnd);
      }
      putDocument(buffer, document - before, index - first, weight);
      before = document;
    }
  }
}

function putPlaces(buffer: ByteBuffer, { documents, places }: SortedEntries, from: number, to: number): void {
  buffer.reserve((to - from) * LONGEST_VARINT);
  let before = 0;
  for (let index = from; index < to; index++) {
    if (documents[index] !== documents[index - 1]) before = 0;
    const place = places[index] ?? 0;
    buffer.putVarint(place - before);
    before = place;
  }
}

/** What an occurrence counts for at a place of a story. */
export function weightAt(place: number, headlineEnd: number, headsEnd: number): number {
  if (place >= headsEnd) return FIELD_WEIGHTS.body;
  return place < headlineEnd ? FIELD_WEIGHTS.headline : FIELD_WEIGHTS.heads;
}
