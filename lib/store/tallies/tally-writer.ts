import type { Transaction } from '../database';
import { countStory } from './count-story';
import type { StoryFacts } from './story-facts';

/** Counters in memory before they are added to the table. */
const COUNTERS = 150_000;
const COUNTERS_A_STATEMENT = 2_000;

/** `first rest` back into its two parts; the first holds no space. */
function splitName(name: string): [first: string, rest: string] {
  const space = name.indexOf(' ');
  return [name.slice(0, space), name.slice(space + 1)];
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

type CountedRow = [scope: string, key: string, facet: string, value: string, count: number];

/** Differences to the tallies, added to the table in chunks. */
export class TallyWriter {
  readonly #transaction: Transaction;
  /** By `scope key`, then by `facet value`: a story counts the same facets in each of its scopes. */
  readonly #counters = new Map<string, Map<string, number>>();
  #size = 0;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** `sign` -1 takes away what a story added. */
  async count(story: StoryFacts, sign: 1 | -1): Promise<void> {
    for (const [[scope, key, facet, value], count] of countStory(story)) {
      const counters = this.#of(`${scope} ${key}`);
      const name = `${facet} ${value}`;
      const before = counters.get(name);
      if (before === undefined) this.#size++;
      counters.set(name, (before ?? 0) + sign * count);
    }
    if (this.#size >= COUNTERS) await this.flush();
  }

  async flush(): Promise<void> {
    let waiting: CountedRow[] = [];
    for (const row of this.#rows()) {
      waiting.push(row);
      if (waiting.length < COUNTERS_A_STATEMENT) continue;
      await this.#add(waiting);
      waiting = [];
    }
    if (waiting.length > 0) await this.#add(waiting);
    this.#counters.clear();
    this.#size = 0;
  }

  #of(scopeAndKey: string): Map<string, number> {
    const known = this.#counters.get(scopeAndKey);
    if (known !== undefined) return known;
    const counters = new Map<string, number>();
    this.#counters.set(scopeAndKey, counters);
    return counters;
  }

  /** In about the order of the table. */
  *#rows(): Generator<CountedRow> {
    for (const [scopeAndKey, counters] of [...this.#counters].sort(byName)) {
      const [scope, key] = splitName(scopeAndKey);
      for (const [name, count] of [...counters].sort(byName)) {
        if (count !== 0) yield [scope, key, ...splitName(name), count];
      }
    }
  }

  async #add(rows: readonly CountedRow[]): Promise<void> {
    await this.#transaction.$executeRawUnsafe(
      `INSERT INTO "Tally" ("scope", "key", "facet", "value", "count")
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE TRUE
       ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
      JSON.stringify(rows),
    );
    const less = rows.filter(([, , , , count]) => count < 0);
    if (less.length === 0) return;
    await this.#transaction.$executeRawUnsafe(
      `DELETE FROM "Tally" WHERE "count" = 0 AND ("scope", "key", "facet", "value") IN (
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?))`,
      JSON.stringify(less),
    );
  }
}
