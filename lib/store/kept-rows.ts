import { SizedMap } from '@/lib/sized-map';
import type { Parameter } from './statements';

/** Bytes that a row and a value take beside a value's own text, about. */
const ROW = 80;
const VALUE = 16;

/** Queries that have a number at a time; the views make about two hundred. */
const NAMED = 500;

/** About what the rows take in memory, in bytes; Infinity above `most`. */
function weigh(rows: readonly object[], most: number): number {
  let size = ROW;
  for (const row of rows) {
    size += ROW;
    for (const value of Object.values(row)) {
      size += VALUE;
      if (typeof value === 'string') size += value.length * 2;
      else if (value instanceof Uint8Array) size += value.byteLength;
    }
    if (size > most) return Number.POSITIVE_INFINITY;
  }
  return size;
}

/**
 * Answers of queries, all of one state of the database, the least recently used dropped first.
 *
 * The state is SQLite's own number (`PRAGMA data_version`): with the first view that sees another one all rows go, so
 * that nothing that a seed has changed or withheld is read from here. Rows are frozen, for many views share them.
 */
export class KeptRows {
  readonly #most: number;
  readonly #answers: SizedMap<readonly object[]>;
  /** Numbers of queries by their SQL: keys with whole SQL texts took longer to build than the rows to find. */
  readonly #names = new Map<string, number>();
  #named = 0;
  #version: number | null = null;

  /** Keeps rows of `limit` bytes in all, of one query at most a sixteenth of that. */
  constructor(limit: number) {
    this.#most = limit / 16;
    this.#answers = new SizedMap(limit);
  }

  /** About what is kept, in bytes. */
  get size(): number {
    return this.#answers.size;
  }

  /** From here on the rows are those of this state; what was kept of another is dropped. */
  turnTo(version: number): void {
    if (version === this.#version) return;
    this.#answers.clear();
    this.#version = version;
  }

  /** The rows of a query, read where they are not kept; the array is the caller's own. */
  rows<Row>(sql: string, parameters: readonly Parameter[], read: () => Row[]): Row[] {
    const key = `${this.#nameOf(sql)} ${JSON.stringify(parameters)}`;
    const kept = this.#answers.get(key);
    if (kept !== undefined) return [...kept] as Row[];
    const rows = read();
    this.#keep(key, rows as object[]);
    return rows;
  }

  /** A query's number, never another's. A query whose number was dropped gets a new one; its old rows expire unused. */
  #nameOf(sql: string): number {
    let name = this.#names.get(sql);
    if (name === undefined) {
      if (this.#names.size >= NAMED) this.#names.clear();
      name = ++this.#named;
      this.#names.set(sql, name);
    }
    return name;
  }

  #keep(key: string, rows: readonly object[]): void {
    const size = weigh(rows, this.#most) + key.length * 2;
    if (size > this.#most) return;
    for (const row of rows) Object.freeze(row);
    this.#answers.set(key, [...rows], size);
  }
}
