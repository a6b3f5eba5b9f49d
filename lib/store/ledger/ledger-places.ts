import type { LinePlace } from './ledger-log';

/**
 * Places of lines by a hash of what they are about, in 20 bytes a line. Two that share a hash are told apart by whoever
 * reads the lines.
 */
export class LedgerPlaces {
  #size = 0;
  #places = new Float64Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** The number of the entry before in the same slot, counted from 1; 0 for none. */
  #before = new Int32Array(1 << 10);
  /** The last entry of each slot, counted from 1; as many slots as there may be entries. */
  #last = new Int32Array(1 << 10);

  add(hash: number, place: LinePlace): void {
    if (this.#size === this.#places.length) this.#grow();
    const entry = this.#size++;
    this.#places[entry] = place;
    this.#hashes[entry] = hash;
    this.#link(entry);
  }

  /** Places of lines with this hash, in the order in which they came. */
  find(hash: number): LinePlace[] {
    const found: LinePlace[] = [];
    const slot = hash & (this.#last.length - 1);
    for (let entry = this.#last[slot] ?? 0; entry !== 0; entry = this.#before[entry - 1] ?? 0) {
      if (this.#hashes[entry - 1] === hash) found.push(this.#places[entry - 1] ?? 0);
    }
    return found.reverse();
  }

  #link(entry: number): void {
    const slot = (this.#hashes[entry] ?? 0) & (this.#last.length - 1);
    this.#before[entry] = this.#last[slot] ?? 0;
    this.#last[slot] = entry + 1;
  }

  #grow(): void {
    const room = this.#places.length * 2;
    const [places, hashes] = [new Float64Array(room), new Int32Array(room)];
    places.set(this.#places);
    hashes.set(this.#hashes);
    [this.#places, this.#hashes] = [places, hashes];
    [this.#before, this.#last] = [new Int32Array(room), new Int32Array(room)];
    for (let entry = 0; entry < this.#size; entry++) this.#link(entry);
  }
}
