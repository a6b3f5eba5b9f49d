/**
 * Numbers pairs of code points, from 1, in the order in which they first come: an open-addressing table, since a Map of
 * doubles is slow.
 */
export class PairNumbers {
  /** 0 is a free slot. */
  #slots = new Int32Array(1 << 16);
  /** By number. */
  #firsts = new Int32Array(1 << 15);
  #seconds = new Int32Array(1 << 15);
  #size = 0;

  /** How many there are; that is the last one's number. */
  get size(): number {
    return this.#size;
  }

  /** What `toKey` makes of each pair, from number 1 on. */
  keys(toKey: (first: number, second: number) => number): Float64Array {
    const keys = new Float64Array(this.#size);
    for (let at = 0; at < keys.length; at++) {
      keys[at] = toKey(this.#firsts[at + 1] ?? 0, this.#seconds[at + 1] ?? 0);
    }
    return keys;
  }

  /** The number of a pair that has one. */
  numberOf(first: number, second: number): number {
    for (let slot = hashPair(first, second); ; slot++) {
      const number = this.#slots[slot & (this.#slots.length - 1)] ?? 0;
      if (this.#firsts[number] === first && this.#seconds[number] === second) return number;
    }
  }

  /**
   * Writes the number of each pair whose second code point stands from `from` to before `to` to the first one's place
   * behind `at`; a new number where it has none yet.
   */
  numberAll(points: Int32Array, from: number, to: number, into: Int32Array, at: number): void {
    this.#reserve(to - from);
    const slots = this.#slots;
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const mask = slots.length - 1;
    let size = this.#size;
    let first = points[from - 1] ?? 0;
    for (let index = from; index < to; index++) {
      const second = points[index] ?? 0;
      let slot = hashPair(first, second) & mask;
      let number = slots[slot] ?? 0;
      while (number !== 0 && (firsts[number] !== first || seconds[number] !== second)) {
        slot = (slot + 1) & mask;
        number = slots[slot] ?? 0;
      }
      if (number === 0) {
        number = ++size;
        slots[slot] = number;
        firsts[number] = first;
        seconds[number] = second;
      }
      into[at + index - 1] = number;
      first = second;
    }
    this.#size = size;
  }

  /** Forgets all pairs; keeps its memory for the next ones. */
  clear(): void {
    this.#slots.fill(0);
    this.#size = 0;
  }

  /** Makes room for `count` pairs more: slots stay at most half full. */
  #reserve(count: number): void {
    if (this.#size + count < this.#firsts.length) return;
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    this.#firsts = new Int32Array(firsts.length * 2);
    this.#seconds = new Int32Array(firsts.length * 2);
    this.#slots = new Int32Array(firsts.length * 4);
    this.#firsts.set(firsts);
    this.#seconds.set(seconds);
    const mask = this.#slots.length - 1;
    for (let number = 1; number <= this.#size; number++) {
      let slot = hashPair(firsts[number] ?? 0, seconds[number] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
