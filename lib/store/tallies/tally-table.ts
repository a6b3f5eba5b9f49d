import { BulkWriter, type Cell } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { countBeside, facetsOf, scopesOf } from './count-story';
import { PairCounts } from './pair-counts';
import type { StoryFacts } from './story-facts';

/** Rows that are handed to the writer at once. */
const ROWS_AT_ONCE = 2_000;

/** Two words as one entry, numbered in the order in which they come. */
class TwoWords {
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly words: [string, string][] = [];

  numberOf(first: string, second: string): number {
    let seconds = this.#numbers.get(first);
    if (seconds === undefined) {
      seconds = new Map();
      this.#numbers.set(first, seconds);
    }
    let number = seconds.get(second);
    if (number === undefined) {
      number = this.words.length;
      seconds.set(second, number);
      this.words.push([first, second]);
    }
    return number;
  }

  /** The place of each number among all, in the order of the words. */
  ranks(): Uint32Array {
    const { words } = this;
    const textAt = (number: number, at: 0 | 1) => words[number]?.[at] ?? '';
    const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const sorted = Uint32Array.from(words.keys()).sort(
      (a, b) => compare(textAt(a, 0), textAt(b, 0)) || compare(textAt(a, 1), textAt(b, 1)),
    );
    const ranks = new Uint32Array(words.length);
    for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] ?? 0] = rank;
    return ranks;
  }
}

/**
 * All tallies of an archive, counted in memory and written once, in the order of their table. Added to the table as they
 * come, a million counts cost four times as much as they do so.
 */
export class TallyTable {
  /** Scope and key, facet and value. */
  readonly #scopes = new TwoWords();
  readonly #facets = new TwoWords();
  readonly #counts = new PairCounts();

  count(story: StoryFacts): void {
    const scopes = scopesOf(story);
    // Looked up once for all scopes: look-ups take most of the time.
    const facets = facetsOf(story).map(([facet, value]) => this.#facets.numberOf(facet, value));
    for (const [scope, key] of scopes) {
      const number = this.#scopes.numberOf(scope, key);
      for (const facet of facets) this.#counts.add(number, facet, 1);
    }
    countBeside(story, scopes, (scope, key, facet, value, count) =>
      this.#counts.add(this.#scopes.numberOf(scope, key), this.#facets.numberOf(facet, value), count),
    );
  }

  /** Writes every count into the table, which must be empty. */
  async write(transaction: Transaction): Promise<void> {
    const columns = ['scope', 'key', 'facet', 'value', 'count'];
    const writer = new BulkWriter(transaction);
    let rows: Cell[][] = [];
    for (const [scope, facet] of this.#counts.inOrder(this.#scopes.ranks(), this.#facets.ranks())) {
      const words = [...(this.#scopes.words[scope] ?? []), ...(this.#facets.words[facet] ?? [])];
      rows.push([...words, this.#counts.get(scope, facet)]);
      if (rows.length < ROWS_AT_ONCE) continue;
      await writer.add({ table: 'Tally', columns, rows });
      rows = [];
      await releaseDriverMemory();
    }
    await writer.add({ table: 'Tally', columns, rows });
    await writer.flush();
  }
}
