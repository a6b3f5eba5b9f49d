import { groupBy } from '@/lib/group-by';
import type { Transaction } from './database';
import { selectCells } from './json-rows';

export type Cell = string | number | boolean | null;

/** Rows for one table, cells in the order of its columns. */
export interface TableRows {
  table: string;
  columns: readonly string[];
  rows: Cell[][];
  /** What `toJsonRows` made of the rows. */
  json?: string;
}

/** Rows from records that all have the same keys in the same order: those are the columns. */
export function toTableRows(table: string, records: readonly Record<string, Cell>[]): TableRows {
  return {
    table,
    columns: Object.keys(records[0] ?? {}),
    rows: records.map((record) => Object.values(record)),
  };
}

const toWellFormed = (cell: Cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell);

/**
 * A lone surrogate, where a text was cut inside a character, would become bytes that are not UTF-8, and libSQL aborts
 * any process that reads them, the server too. It is written as U+FFFD.
 */
function stringifyRows(rows: readonly Cell[][]): string {
  // One call for all rows: a call for each costs more than its text.
  const json = JSON.stringify(rows);
  // Looked for as a string: a pattern takes longer for that than the rest of this.
  const isCut = json.includes('\\ud') && /\\ud[89a-f]/.test(json);
  return (isCut ? JSON.stringify(rows.map((row) => row.map(toWellFormed))) : json).slice(1, -1);
}

/** A table's rows as JSON, joined by commas; made once, though both a story's hash and the writer ask for it. */
export function toJsonRows(table: TableRows): string {
  table.json ??= stringifyRows(table.rows);
  return table.json;
}

/** Rows of one table as a statement takes them: JSON arrays joined by commas. */
export interface PackedRows {
  table: string;
  columns: readonly string[];
  json: string;
}

/** Rows as text, once: they cross from a worker to the writer as they are. Empty tables are left out. */
export function packRows(tables: readonly TableRows[]): PackedRows[] {
  const byTable = groupBy(
    tables.filter(({ rows }) => rows.length > 0),
    ({ table }) => table,
  );
  return [...byTable].map(([table, parts]) => ({
    table,
    columns: parts[0]?.columns ?? [],
    json: parts.map(toJsonRows).join(','),
  }));
}

/** Characters of JSON in one statement: enough that the statement itself costs nothing beside its rows. */
const CHUNK = 150_000;

const quote = (name: string) => `"${name}"`;

function insertStatement(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) ${selectCells(columns.length)}`;
}

interface Waiting {
  sql: string;
  parts: string[];
  size: number;
}

/**
 * Collects rows and writes them in chunks, one statement a chunk: `INSERT … SELECT … FROM json_each(?)` is an order
 * of magnitude faster than one statement a row.
 */
export class BulkWriter {
  readonly #transaction: Transaction;
  readonly #waiting = new Map<string, Waiting>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  /** Takes rows over; writes those of the table when they are enough for a chunk. */
  async add(rows: TableRows): Promise<void> {
    for (const packed of packRows([rows])) await this.addPacked(packed);
  }

  async addPacked({ table, columns, json }: PackedRows): Promise<void> {
    let waiting = this.#waiting.get(table);
    if (waiting === undefined) {
      waiting = { sql: insertStatement(table, columns), parts: [], size: 0 };
      this.#waiting.set(table, waiting);
    }
    waiting.parts.push(json);
    waiting.size += json.length;
    if (waiting.size >= CHUNK) await this.#write(waiting);
  }

  /** Writes everything that still waits. */
  async flush(): Promise<void> {
    for (const waiting of this.#waiting.values()) await this.#write(waiting);
  }

  async #write(waiting: Waiting): Promise<void> {
    if (waiting.parts.length === 0) return;
    const json = `[${waiting.parts.join(',')}]`;
    waiting.parts = [];
    waiting.size = 0;
    await this.#transaction.$executeRawUnsafe(waiting.sql, json);
  }
}
