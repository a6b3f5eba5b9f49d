/**
 * The edges of a trie: from a node over a code unit to another node, in one table with open addressing. A map in each
 * node takes three times as long to ask, and forty thousand of them are most of what a thread keeps in memory.
 */
export class TrieEdges {
  #nodes = 1;
  #size = 1 << 6;
  #from = new Int32Array(this.#size);
  #codes = new Uint16Array(this.#size);
  /** 0 where a slot is free: no edge leads back to the root. */
  #to = new Int32Array(this.#size);

  /** The node that the edge leads to; 0 where there is none. The root is 0. */
  next(node: number, code: number): number {
    return this.#to[this.#slotOf(node, code)] ?? 0;
  }

  /** The node that the edge leads to, made where there is none. */
  grow(node: number, code: number): number {
    const slot = this.#slotOf(node, code);
    const known = this.#to[slot] ?? 0;
    if (known !== 0) return known;
    const made = this.#nodes++;
    this.#put(slot, node, code, made);
    if (this.#nodes * 2 > this.#size) this.#widen();
    return made;
  }

  /** The slot of an edge, or the free one where it belongs. */
  #slotOf(node: number, code: number): number {
    const mask = this.#size - 1;
    const mixed = Math.imul(node ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== node || this.#codes[slot] !== code))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, from: number, code: number, to: number): void {
    this.#from[slot] = from;
    this.#codes[slot] = code;
    this.#to[slot] = to;
  }

  #widen(): void {
    const [from, codes, to] = [this.#from, this.#codes, this.#to];
    this.#size *= 2;
    this.#from = new Int32Array(this.#size);
    this.#codes = new Uint16Array(this.#size);
    this.#to = new Int32Array(this.#size);
    to.forEach((target, slot) => {
      const [node = 0, code = 0] = [from[slot], codes[slot]];
      if (target !== 0) this.#put(this.#slotOf(node, code), node, code, target);
    });
  }
}
