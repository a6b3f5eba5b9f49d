import { groupBy } from '@/lib/group-by';

/** So many names are looked for one by one; of more, only those whose first two characters a passage has. */
const FEW = 64;

/** The names that a story is sure of, the longer first. */
export class SureNames {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #byOpening: ReadonlyMap<string, string[]> | null;

  constructor(accepted: Iterable<string>) {
    const names = [...accepted].sort((a, b) => b.length - a.length);
    this.#ranks = new Map(names.map((name, rank) => [name, rank]));
    this.#byOpening = names.length > FEW ? groupBy(names, (name) => name.slice(0, 2)) : null;
  }

  has(name: string): boolean {
    return this.#ranks.has(name);
  }

  /** The names that may stand in a text, the longer first: a roll of thousands is not searched for each of them. */
  in(text: string): Iterable<string> {
    if (this.#byOpening === null) return this.#ranks.keys();
    const found = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (const name of this.#byOpening.get(text.slice(at, at + 2)) ?? []) found.add(name);
    return [...found].sort((a, b) => (this.#ranks.get(a) ?? 0) - (this.#ranks.get(b) ?? 0));
  }
}
