import type Sqlite from 'libsql';

/** A value that SQLite takes as a parameter. */
export type Parameter = string | number | null;

type Connection = InstanceType<typeof Sqlite>;

interface Prepared {
  all(parameters: readonly unknown[]): Record<string, unknown>[];
  run(parameters: readonly unknown[]): number;
  /** Columns whose values come in another form than Prisma gives them. */
  conversions: [column: string, convert: (value: unknown) => unknown][];
}

/** By the type that a column was declared with: SQLite keeps booleans as numbers, libSQL gives bytes as buffers. */
const CONVERSIONS: Record<string, (value: unknown) => unknown> = {
  BOOLEAN: (value) => (value === null ? null : value === 1),
  BLOB: (value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value),
};

/** Statements kept prepared; the views make about two hundred, the seed fewer. */
const KEPT = 500;

function prepare(connection: Connection, sql: string): Prepared {
  const statement = connection.prepare(sql);
  const conversions = statement.columns().flatMap(({ name, type }): Prepared['conversions'] => {
    const convert = CONVERSIONS[type ?? ''];
    return convert === undefined ? [] : [[name, convert]];
  });
  return {
    conversions,
    all: (parameters) => statement.all(parameters) as Record<string, unknown>[],
    run: (parameters) => statement.run(parameters).changes,
  };
}

/** A connection's statements, prepared once each. */
export class Statements {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Prepared>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All rows of a query; the caller states their type. */
  rows<Row>(sql: string, parameters: readonly unknown[]): Row[] {
    const { all, conversions } = this.#prepare(sql);
    const rows = all(parameters);
    for (const row of rows) {
      for (const [column, convert] of conversions) row[column] = convert(row[column]);
    }
    return rows as Row[];
  }

  /** Runs a statement that gives no rows; returns how many it changed. */
  run(sql: string, parameters: readonly unknown[]): number {
    return this.#prepare(sql).run(parameters);
  }

  clear(): void {
    this.#prepared.clear();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    if (this.#prepared.size >= KEPT) this.#prepared.clear();
    const prepared = prepare(this.#connection, sql);
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}
