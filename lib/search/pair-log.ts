import { EntryLog, type SortedEntries } from './entry-log';
import { PairNumbers } from './pair-numbers';

/** Code points that are numbered at a time: there must be room for as many pairs that were never met. */
const STRETCH = 4096;

/**
 * Pairs of neighbouring characters as they come. Each place of a document is an entry, 0 where no pair begins: where a
 * pair stands is told by the entries before it.
 */
export class PairLog {
  readonly numbers = new PairNumbers();
  readonly #log = new EntryLog();

  /** By document, which entry is its first place. */
  get begins(): Int32Array {
    return this.#log.begins;
  }

  /** What is added from here on is of this document, which is greater than those before. */
  begin(document: number): void {
    this.#log.begin(document);
  }

  /** Takes in the pairs of a text, which takes a place more than it has characters. */
  add(points: Int32Array): void {
    const log = this.#log;
    log.reserve(points.length + 1);
    const { numbers, size } = log;
    for (let from = 1; from < points.length; from += STRETCH) {
      const to = Math.min(from + STRETCH, points.length);
      this.numbers.numberAll(points, from, to, numbers, size);
    }
    if (points.length > 0) numbers[size + points.length - 1] = 0;
    numbers[size + points.length] = 0;
    log.size = size + points.length + 1;
  }

  /** The entries by the pairs' numbers. */
  sort(): SortedEntries {
    return this.#log.sort(this.numbers.size + 1);
  }

  /** Forgets all pairs; keeps its memory for the next ones. */
  clear(): void {
    this.numbers.clear();
    this.#log.clear();
  }
}
