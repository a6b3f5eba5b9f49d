/** The least of the numbers that it was given, each once: a MinHash is made of those of a text's hashes. */
export class LeastNumbers {
  /** In ascending order. */
  readonly values: number[] = [];
  readonly #count: number;
  /** Where there are enough, the greatest of them: almost every number of a long text is above it. */
  #limit = Number.POSITIVE_INFINITY;

  /** `count`: how many of them are kept. */
  constructor(count: number) {
    this.#count = count;
  }

  add(value: number): void {
    if (value < this.#limit) this.#insert(value);
  }

  #insert(value: number): void {
    const { values } = this;
    let at = values.length;
    while (at > 0 && (values[at - 1] ?? 0) > value) at--;
    if (at > 0 && values[at - 1] === value) return;
    if (values.length < this.#count) values.push(value);
    // By hand: `splice` and `copyWithin` take longer than all else here.
    for (let behind = values.length - 1; behind > at; behind--) values[behind] = values[behind - 1] ?? 0;
    values[at] = value;
    if (values.length === this.#count) this.#limit = values[this.#count - 1] ?? value;
  }
}
