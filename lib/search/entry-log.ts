import { PART_SIZE } from './grams';

/** Entries of one number, from `starts[number]` to before `starts[number + 1]`, in the order in which they came. */
export interface SortedEntries {
  starts: Int32Array;
  documents: Uint16Array;
  /** The entries themselves: how many were there before each. */
  entries: Int32Array;
}

/** The array, or one of twice the size with what it holds, where it is shorter than `least`. */
export function withRoom(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (least <= array.length) return array;
  const grown = new Int32Array(Math.max(array.length * 2, least));
  grown.set(array);
  return grown;
}

/** Numbers as they come, document by document, in a flat array that grows; then in order. */
export class EntryLog {
  /** There is room behind `size` for what was reserved. */
  numbers = new Int32Array(1 << 16);
  size = 0;
  /** By document, which entry is its first. */
  readonly begins = new Int32Array(PART_SIZE);
  readonly #documents: number[] = [];

  /** What is put from here on is of this document, which is greater than those before. */
  begin(document: number): void {
    this.#documents.push(document);
    this.begins[document] = this.size;
  }

  /** Makes room for `count` entries more. */
  reserve(count: number): void {
    this.numbers = withRoom(this.numbers, this.size + count);
  }

  /** Forgets all entries; keeps its memory for the next ones. */
  clear(): void {
    this.#documents.length = 0;
    this.size = 0;
  }

  /** A counting sort of entries whose numbers are below `numberCount`: those of one number keep their order. */
  sort(numberCount: number): SortedEntries {
    const { numbers, size } = this;
    const starts = new Int32Array(numberCount + 1);
    for (let entry = 0; entry < size; entry++) {
      const next = (numbers[entry] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let number = 1; number <= numberCount; number++) {
      starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
    }
    const slots = starts.slice();
    const documents = new Uint16Array(size);
    const entries = new Int32Array(size);
    for (const [at, document] of this.#documents.entries()) {
      const next = this.#documents[at + 1];
      const end = next === undefined ? size : (this.begins[next] ?? 0);
      for (let entry = this.begins[document] ?? 0; entry < end; entry++) {
        const number = numbers[entry] ?? 0;
        const slot = slots[number] ?? 0;
        documents[slot] = document;
        entries[slot] = entry;
        slots[number] = slot + 1;
      }
    }
    return { starts, documents, entries };
  }
}
