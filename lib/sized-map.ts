interface Entry<Value> {
  value: Value;
  size: number;
}

/** Values by key within a bound of what they take in all, the least recently used dropped first. */
export class SizedMap<Value> {
  readonly #limit: number;
  readonly #onDrop: (value: Value) => void;
  readonly #entries = new Map<string, Entry<Value>>();
  #size = 0;

  /** @param onDrop is told of each value that leaves, whatever the reason */
  constructor(limit: number, onDrop: (value: Value) => void = () => {}) {
    this.#limit = limit;
    this.#onDrop = onDrop;
  }

  /** What all values take together. */
  get size(): number {
    return this.#size;
  }

  /** The value of a key, which is now the most recently used. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Takes a value over in place of the key's last one; one larger than all room leaves at once. */
  set(key: string, value: Value, size: number): void {
    this.#drop(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    if (size > this.#limit) this.#drop(key);
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  /** All values, the most recently used first. */
  values(): Value[] {
    return [...this.#entries.values()].reverse().map(({ value }) => value);
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#drop(key);
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
    this.#onDrop(entry.value);
  }
}
