/**
 * Builds the index of a run of stories: sorts its keys by counting, over flat arrays, since a part has millions of
 * pairs. Of characters by themselves the index holds no places: they are counted story by story.
 */
import { ByteBuffer, LONGEST_VARINT } from './byte-buffer';
import { CharacterLog, type SortedCharacters } from './character-log';
import type { SortedEntries } from './entry-log';
import { foldToPoints } from './fold-text';
import { firstOfPair, PART_SIZE, pairKey, secondOfPair } from './grams';
import type { IndexPart } from './index-part';
import { PairLog } from './pair-log';
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
  readonly #characters = new CharacterLog();
  readonly #pairs = new PairLog();
  /** By place in the part. */
  #headlineEnds = new Int32Array(PART_SIZE);
  #headsEnds = new Int32Array(PART_SIZE);
  #size = 0;

  /** Occurrences of characters and pairs so far: memory grows by at most some 16 bytes for each. */
  get size(): number {
    return this.#size;
  }

  /** Takes a story in; `place` is its place in the part, greater than those before. */
  add(place: number, text: SearchableText): TextExtent {
    this.#characters.begin(place);
    this.#pairs.begin(place);
    const headlineEnd = text.headline === null ? 0 : this.#addText(text.headline, FIELD_WEIGHTS.headline);
    let headsEnd = headlineEnd;
    for (const head of text.heads) headsEnd += this.#addText(head, FIELD_WEIGHTS.heads);
    let length = headsEnd;
    for (const one of text.body) length += this.#addText(one, FIELD_WEIGHTS.body);
    this.#headlineEnds[place] = headlineEnd;
    this.#headsEnds[place] = headsEnd;
    return { headlineEnd, headsEnd, length };
  }

  /** The part; `first` is the place of its first story in the segment. The builder begins anew, with the memory it has. */
  finish(first: number): IndexPart {
    const characters = this.#characters.sort();
    const { points } = characters;
    const { numbers } = this.#pairs;
    const keyCount = points.length + numbers.size;
    const documents = new ByteBuffer(this.size);
    const places = new ByteBuffer(this.size);
    const part: IndexPart = {
      first,
      keys: new Float64Array(keyCount),
      documentEnds: new Uint32Array(keyCount),
      placeEnds: new Uint32Array(keyCount),
      lastStories: new Uint16Array(keyCount),
      documents: documents.bytes,
      places: places.bytes,
    };
    let index = 0;
    const close = (key: number, lastStory: number) => {
      part.keys[index] = key;
      part.documentEnds[index] = documents.length;
      part.placeEnds[index] = places.length;
      part.lastStories[index] = lastStory;
      index++;
    };
    // Characters come before all pairs: their keys are less.
    for (const number of [...points.keys()].sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0))) {
      const { starts } = characters.sorted;
      putCharacter(documents, characters, starts[number] ?? 0, starts[number + 1] ?? 0);
      close(points[number] ?? 0, characters.sorted.documents[(starts[number + 1] ?? 0) - 1] ?? 0);
    }
    const occurrences = this.#pairs.sort();
    // Sorted as they are and looked up again: a sort that asks a function takes ten times as long.
    for (const key of numbers.keys(pairKey).sort()) {
      const number = numbers.numberOf(firstOfPair(key), secondOfPair(key));
      const from = occurrences.starts[number] ?? 0;
      const to = occurrences.starts[number + 1] ?? from;
      this.#putPair(documents, places, occurrences, from, to);
      close(key, occurrences.documents[to - 1] ?? 0);
    }
    this.#characters.clear();
    this.#pairs.clear();
    this.#size = 0;
    return { ...part, documents: documents.toBytes(), places: places.toBytes() };
  }

  /** Returns how many places the text takes. */
  #addText(text: string, weight: number): number {
    const points = foldToPoints(text);
    this.#pairs.add(points);
    this.#size += Math.max(0, points.length - 1) + this.#characters.add(points, weight);
    return points.length + 1;
  }

  /** Appends the postings of a pair, whose entries stand between these two. */
  #putPair(
    toDocuments: ByteBuffer,
    toPlaces: ByteBuffer,
    { documents, entries }: SortedEntries,
    from: number,
    to: number,
  ): void {
    const { begins } = this.#pairs;
    toPlaces.reserve((to - from) * LONGEST_VARINT);
    let before = -1;
    for (let at = from; at < to; ) {
      const document = documents[at] ?? 0;
      const begin = begins[document] ?? 0;
      const headsEnd = this.#headsEnds[document] ?? 0;
      let count = 0;
      let last = 0;
      let weight = 0;
      do {
        const place = (entries[at++] ?? 0) - begin;
        toPlaces.putVarint(place - last);
        weight += place >= headsEnd ? 1 : weightAt(place, this.#headlineEnds[document] ?? 0, headsEnd);
        last = place;
        count++;
      } while (at < to && documents[at] === document);
      putDocument(toDocuments, document - before, count, weight);
      before = document;
    }
  }
}

/** Appends the postings of a character, whose entries stand between these two. */
function putCharacter(
  buffer: ByteBuffer,
  { sorted: { documents, entries }, counts, extra }: SortedCharacters,
  from: number,
  to: number,
): void {
  let before = -1;
  for (let at = from; at < to; at++) {
    const document = documents[at] ?? 0;
    const entry = entries[at] ?? 0;
    const count = counts[entry] ?? 0;
    putDocument(buffer, document - before, count, count + (extra[entry] ?? 0));
    before = document;
  }
}

/** What an occurrence counts for at a place of a story. */
export function weightAt(place: number, headlineEnd: number, headsEnd: number): number {
  if (place >= headsEnd) return FIELD_WEIGHTS.body;
  return place < headlineEnd ? FIELD_WEIGHTS.headline : FIELD_WEIGHTS.heads;
}
