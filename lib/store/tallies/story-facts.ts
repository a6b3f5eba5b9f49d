import type { UnitLines } from './read-parents';

/** What is counted of one story. */
export interface StoryFacts {
  id: string;
  /** EDTF without qualifiers, '' where unknown. */
  date: string;
  /** ISO time of its last change in the archive. */
  changed: string;
  publication: string | null;
  /** Slugs of its units and of all above them. */
  units: string[];
  /** Slugs of the units that it names itself. */
  named: string[];
  topics: string[];
  /** Each once. */
  people: string[];
  /** People with a page who were seen at a police unit, under each unit of the line: `unit person`. */
  seen: [unit: string, person: string][];
  /**
   * Units, with those above them, and the topics that one paragraph or heading names beside them; 1 where it names the
   * unit itself: `unit topic named`.
   */
  beside: [unit: string, topic: string, named: 0 | 1][];
  /** How many figures of each measure, '' for those without. */
  measures: Record<string, number>;
  /** How many figures each unit reports, and how many quotes are of its people; with what is below it. */
  reporting: Record<string, number>;
  speaking: Record<string, number>;
  /** How many quotes of each person; '' for speakers without a record. Quotes without a speaker do not count. */
  speakers: Record<string, number>;
  /** How many dated events of each month, or year where the month is unknown; '' for those without a date. */
  events: Record<string, number>;
}

/** A story's rows as far as its facts are made of them, of every table in the order of its slugs. */
export interface StoryRows {
  story: Pick<StoryFacts, 'id' | 'date' | 'changed' | 'publication'>;
  units: readonly { unit: string; direct: boolean }[];
  topics: readonly { topic: string }[];
  people: readonly { person: string; unit: string | null; private: boolean }[];
  beside: readonly { unit: string; topic: string }[];
  figures: readonly { measure: string; unit: string | null; count: number }[];
  quotes: readonly { person: string; unit: string | null; count: number }[];
  events: readonly { month: string; count: number }[];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Counts by value. */
class Sums {
  readonly #sums = new Map<string, number>();

  add(value: string, count: number): void {
    this.#sums.set(value, (this.#sums.get(value) ?? 0) + count);
  }

  /** In the order of the values. */
  toRecord(): Record<string, number> {
    // V8 keeps an object without a prototype as a hash table; any other would get a hidden class for each story's keys.
    const record: Record<string, number> = Object.create(null);
    for (const value of [...this.#sums.keys()].sort(compare)) record[value] = this.#sums.get(value) ?? 0;
    return record;
  }
}

/** Counts of the rows by a value of each. */
function sumUp<Row extends { count: number }>(
  rows: readonly Row[],
  toValue: (row: Row) => string,
): Record<string, number> {
  const sums = new Sums();
  for (const row of rows) sums.add(toValue(row), row.count);
  return sums.toRecord();
}

/** Each count under its unit and under all above it. */
function sumUnderAll(
  rows: readonly { unit: string | null; count: number }[],
  lineOf: UnitLines,
): Record<string, number> {
  const sums = new Sums();
  for (const { unit, count } of rows) if (unit !== null) for (const up of lineOf(unit)) sums.add(up, count);
  return sums.toRecord();
}

function listSeen(
  rows: readonly { person: string; unit: string | null; private: boolean }[],
  lineOf: UnitLines,
): StoryFacts['seen'] {
  const seen = new Map<string, [unit: string, person: string]>();
  for (const { person, unit, private: hidden } of rows) {
    if (unit === null || hidden) continue;
    for (const up of lineOf(unit)) seen.set(`${up} ${person}`, [up, person]);
  }
  return [...seen.values()].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
}

function listBeside(
  rows: readonly { unit: string; topic: string }[],
  lineOf: UnitLines,
): StoryFacts['beside'] {
  const beside = new Map<string, StoryFacts['beside'][number]>();
  for (const { unit, topic } of rows) {
    for (const up of lineOf(unit)) {
      const named = up === unit || beside.get(`${up} ${topic}`)?.[2] === 1;
      beside.set(`${up} ${topic}`, [up, topic, named ? 1 : 0]);
    }
  }
  return [...beside.values()].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
}

/** What is counted of a story, in an order that is always the same. */
export function toStoryFacts(rows: StoryRows, lineOf: UnitLines): StoryFacts {
  const { story, units, topics, people, beside, figures, quotes, events } = rows;
  const { id, date, changed, publication } = story;
  return {
    id,
    date,
    changed,
    publication,
    units: units.map(({ unit }) => unit),
    named: units.filter(({ direct }) => direct).map(({ unit }) => unit),
    topics: topics.map(({ topic }) => topic),
    people: [...new Set(people.map(({ person }) => person))],
    seen: listSeen(people, lineOf),
    beside: listBeside(beside, lineOf),
    measures: sumUp(figures, ({ measure }) => measure),
    speaking: sumUnderAll(quotes, lineOf),
    reporting: sumUnderAll(figures, lineOf),
    speakers: sumUp(quotes, ({ person }) => person),
    events: sumUp(events, ({ month }) => month),
  };
}
