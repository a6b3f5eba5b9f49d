import type { Client, InValue, ResultSet } from '@libsql/client';
import type { ExportTable } from './export-table';
import type { Cell } from './row-formats';

/** Rows in memory at a time. A source's row holds its whole text, which may be megabytes. */
const ROWS_AT_A_TIME = 1_000;
const SOURCES_AT_A_TIME = 20;

const quote = (name: string) => `"${name}"`;

/** All rows of a table in the order of its key, some at a time. */
export async function* readRows(database: Client, table: ExportTable): AsyncGenerator<Cell[][]> {
  const limit = table.name === 'Source' ? SOURCES_AT_A_TIME : ROWS_AT_A_TIME;
  const key = table.key.map(quote).join(', ');
  const columns = table.columns.map(({ name }) => quote(name)).join(', ');
  const keyIndexes = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
  let after: InValue[] | null = null;
  for (;;) {
    const where: string = after === null ? '' : `WHERE (${key}) > (${after.map(() => '?').join(', ')})`;
    const { rows }: ResultSet = await database.execute({
      sql: `SELECT ${columns} FROM ${quote(table.name)} ${where} ORDER BY ${key} LIMIT ${limit}`,
      args: after ?? [],
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => table.columns.map((_, index) => row[index] ?? null));
    if (rows.length < limit) return;
    after = keyIndexes.map((index) => last[index] ?? null);
  }
}
