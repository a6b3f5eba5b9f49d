/** Entries of one key, from `starts[number]` to before `starts[number + 1]`, by document, then place. */
export interface SortedEntries {
  starts: Uint32Array;
  documents: Uint16Array;
  places: Uint32Array;
}

/** Occurrences as they come, in flat arrays that grow; then in order of their keys' numbers. */
export class EntryLog {
  #numbers = new Uint32Array(1 << 16);
  #documents = new Uint16Array(1 << 16);
  #places = new Uint32Array(1 << 16);
  size = 0;

  put(number: number, document: number, place: number): void {
    if (this.size === this.#numbers.length) this.#grow();
    this.#numbers[this.size] = number;
    this.#documents[this.size] = document;
    this.#places[this.size] = place;
    this.size++;
  }

  /** Forgets all entries; keeps its memory for the next ones. */
  clear(): void {
    this.size = 0;
  }

  /** A counting sort: entries of one number keep their order. */
  sort(numberCount: number): SortedEntries {
    const [numbers, from, fromPlaces] = [this.#numbers, this.#documents, this.#places];
    const starts = new Uint32Array(numberCount + 1);
    for (let index = 0; index < this.size; index++) {
      const next = (numbers[index] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let number = 1; number < starts.length; number++) {
      starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
    }
    const slots = starts.slice();
    const documents = new Uint16Array(this.size);
    const places = new Uint32Array(this.size);
    for (let index = 0; index < this.size; index++) {
      const number = numbers[index] ?? 0;
      const slot = slots[number] ?? 0;
      documents[slot] = from[index] ?? 0;
      places[slot] = fromPlaces[index] ?? 0;
      slots[number] = slot + 1;
    }
    return { starts, documents, places };
  }

  #grow(): void {
    const grown = <T extends Uint32Array | Uint16Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.#numbers = grown(new Uint32Array(this.size * 2), this.#numbers);
    this.#documents = grown(new Uint16Array(this.size * 2), this.#documents);
    this.#places = grown(new Uint32Array(this.size * 2), this.#places);
  }
}
