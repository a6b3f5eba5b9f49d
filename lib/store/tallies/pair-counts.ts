/** Numbers below it can be half of a pair: two of them make a key that a double holds exactly. */
const HALF = 2 ** 26;
/** Load factor above which the hash table grows. */
const FULLEST = 0.6;
const EMPTY = -1;

/** Counts by pairs of numbers, a million of them in 24 MB: a Map of as many texts takes a quarter of a gigabyte. */
export class PairCounts {
  #keys = new Float64Array(1 << 12).fill(EMPTY);
  #counts = new Int32Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(first: number, second: number, count: number): void {
    if (this.#size >= this.#keys.length * FULLEST) this.#grow();
    const slot = this.#slotOf(first, second);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = first * HALF + second;
      this.#size++;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + count;
  }

  get(first: number, second: number): number {
    return this.#counts[this.#slotOf(first, second)] ?? 0;
  }

  /** The pairs in the order that two ranks give: of the first numbers, then of the second ones; each a permutation. */
  *inOrder(firstRanks: Uint32Array, secondRanks: Uint32Array): Generator<[first: number, second: number]> {
    const sorted = new Float64Array(this.#size);
    let next = 0;
    for (const key of this.#keys) {
      if (key === EMPTY) continue;
      const first = Math.floor(key / HALF);
      sorted[next++] = (firstRanks[first] ?? 0) * HALF + (secondRanks[key - first * HALF] ?? 0);
    }
    sorted.sort();
    const [firsts, seconds] = [invert(firstRanks), invert(secondRanks)];
    for (const key of sorted) {
      const first = Math.floor(key / HALF);
      yield [firsts[first] ?? 0, seconds[key - first * HALF] ?? 0];
    }
  }

  /** Where a pair stands, or would. */
  #slotOf(first: number, second: number): number {
    const keys = this.#keys;
    const key = first * HALF + second;
    const mask = keys.length - 1;
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.#counts = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? EMPTY;
      if (key === EMPTY) continue;
      const first = Math.floor(key / HALF);
      const slot = this.#slotOf(first, key - first * HALF);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[at] ?? 0;
    }
  }
}

function invert(ranks: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(ranks.length);
  for (let number = 0; number < ranks.length; number++) numbers[ranks[number] ?? 0] = number;
  return numbers;
}
