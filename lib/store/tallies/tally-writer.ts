import type { Transaction } from '@/lib/store/database';
import { selectCells } from '@/lib/store/json-rows';
import { countStory } from './count-story';
import type { StoryFacts } from './story-facts';

/** Counters in memory before they are added to the table. */
const COUNTERS = 150_000;
const COUNTERS_A_STATEMENT = 2_000;

/** Counts of a scope's values, by facet. */
type Facets = Map<string, Map<string, number>>;

/** The map's entry, made where it has none. */
function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

type CountedRow = [scope: string, key: string, facet: string, value: string, count: number];

/** Differences to the tallies, added to the table in chunks. */
export class TallyWriter {
  readonly #transaction: Transaction;
  /** Maps in maps: one joined string as a key would have to be built for every count. */
  readonly #counters = new Map<string, Map<string, Facets>>();
  #size = 0;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** `sign` -1 takes away what a story added. */
  async count(story: StoryFacts, sign: 1 | -1): Promise<void> {
    countStory(story, (scope, key, facet, value, count) => {
      const keys = entryOf(this.#counters, scope, () => new Map<string, Facets>());
      const facets = entryOf(keys, key, (): Facets => new Map());
      const values = entryOf(facets, facet, () => new Map<string, number>());
      const before = values.get(value);
      if (before === undefined) this.#size++;
      values.set(value, (before ?? 0) + sign * count);
    });
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

  /** In the order of the table. */
  *#rows(): Generator<CountedRow> {
    for (const [scope, keys] of inOrder(this.#counters)) {
      for (const [key, facets] of inOrder(keys)) {
        for (const [facet, values] of inOrder(facets)) {
          for (const [value, count] of inOrder(values)) {
            if (count !== 0) yield [scope, key, facet, value, count];
          }
        }
      }
    }
  }

  async #add(rows: readonly CountedRow[]): Promise<void> {
    await this.#transaction.$executeRawUnsafe(
      `INSERT INTO "Tally" ("scope", "key", "facet", "value", "count")
       ${selectCells(5)}
       ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"`,
      JSON.stringify(rows),
    );
    const less = rows.filter(([, , , , count]) => count < 0);
    if (less.length === 0) return;
    await this.#transaction.$executeRawUnsafe(
      `DELETE FROM "Tally" WHERE "count" = 0 AND ("scope", "key", "facet", "value") IN (
         ${selectCells(4)})`,
      JSON.stringify(less),
    );
  }
}
