import { EntryLog, type SortedEntries, withRoom } from './entry-log';
import { alone, learnAlone } from './grams';

/** The code points by number, and their entries with counts and what they weigh beyond them. */
export interface SortedCharacters {
  points: Int32Array;
  sorted: SortedEntries;
  counts: Int32Array;
  extra: Int32Array;
}

/** How often each character stands in each document, and what that counts: one entry for each two, not for each occurrence. */
export class CharacterLog {
  readonly #log = new EntryLog();
  /** By code point, its latest entry + 1; pages of it that no character touches take no memory. */
  readonly #latest = new Int32Array(0x110000);
  /** Code points by number, in the order in which they first came. */
  #points = new Int32Array(1 << 12);
  #pointCount = 0;
  /** The current document's first entry. */
  #first = 0;
  /** By entry; `extra` is what it weighs beyond its count. */
  #counts = new Int32Array(1 << 14);
  #extra = new Int32Array(1 << 14);

  /** What is added from here on is of this document, which is greater than those before. */
  begin(document: number): void {
    this.#log.begin(document);
    this.#first = this.#log.size;
  }

  /** Takes in the characters of a text that are indexed by themselves, and tells how many they are. */
  add(points: Int32Array, weight: number): number {
    for (let at = 0; at < points.length; at++) if (alone[points[at] ?? 0] === 0) learnAlone(points[at] ?? 0);
    this.#reserve(points.length);
    // All in names of its own, and calling nothing: a loop over an object's arrays takes twice as long.
    const log = this.#log;
    const [latest, numbers, all] = [this.#latest, log.numbers, this.#points];
    const [counts, extra, first] = [this.#counts, this.#extra, this.#first];
    let { size } = log;
    let pointCount = this.#pointCount;
    let added = 0;
    for (let at = 0; at < points.length; at++) {
      const point = points[at] ?? 0;
      if (alone[point] !== 1) continue;
      added++;
      let entry = (latest[point] ?? 0) - 1;
      if (entry >= first) counts[entry] = (counts[entry] ?? 0) + 1;
      else {
        if (entry < 0) all[pointCount] = point;
        numbers[size] = entry < 0 ? pointCount++ : (numbers[entry] ?? 0);
        entry = size++;
        latest[point] = size;
        counts[entry] = 1;
        extra[entry] = 0;
      }
      if (weight > 1) extra[entry] = (extra[entry] ?? 0) + weight - 1;
    }
    log.size = size;
    this.#pointCount = pointCount;
    return added;
  }

  sort(): SortedCharacters {
    const points = this.#points.subarray(0, this.#pointCount);
    return { points, sorted: this.#log.sort(points.length), counts: this.#counts, extra: this.#extra };
  }

  /** Forgets all characters; keeps its memory for the next ones. */
  clear(): void {
    for (const point of this.#points.subarray(0, this.#pointCount)) this.#latest[point] = 0;
    this.#pointCount = 0;
    this.#first = 0;
    this.#log.clear();
  }

  /** Makes room for `count` entries of as many characters more. */
  #reserve(count: number): void {
    this.#log.reserve(count);
    this.#points = withRoom(this.#points, this.#pointCount + count);
    this.#counts = withRoom(this.#counts, this.#log.size + count);
    this.#extra = withRoom(this.#extra, this.#log.size + count);
  }
}
