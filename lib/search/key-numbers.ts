/** Numbers keys in the order in which they first come: an open-addressing table, since a Map of doubles is slow. */
export class KeyNumbers {
  #slots = new Int32Array(1 << 16).fill(-1);
  #mask = (1 << 16) - 1;
  #keys = new Float64Array(1 << 15);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The keys by number. */
  get keys(): Float64Array {
    return this.#keys.subarray(0, this.#size);
  }

  /** The key's number, a new one where it has none yet. */
  numberOf(key: number): number {
    for (let slot = this.#hash(key); ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot] ?? -1;
      if (found === -1) return this.#add(key, slot);
      if (this.#keys[found] === key) return found;
    }
  }

  /** Forgets all keys; keeps its memory for the next ones. */
  clear(): void {
    this.#slots.fill(-1);
    this.#size = 0;
  }

  #add(key: number, slot: number): number {
    if (this.#size === this.#keys.length) {
      this.#grow();
      return this.numberOf(key);
    }
    this.#keys[this.#size] = key;
    this.#slots[slot] = this.#size;
    return this.#size++;
  }

  /** Twice the room: slots stay at most half full. */
  #grow(): void {
    const keys = this.#keys;
    this.#keys = new Float64Array(keys.length * 2);
    this.#slots = new Int32Array(keys.length * 4).fill(-1);
    this.#mask = keys.length * 4 - 1;
    this.#size = 0;
    for (const key of keys) this.numberOf(key);
  }

  #hash(key: number): number {
    const high = Math.floor(key / 0x200000);
    const low = key - high * 0x200000;
    const mixed = Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
