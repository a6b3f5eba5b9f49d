import { BulkWriter, type Cell } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';

export type Row = Record<string, Cell>;

/**
 * Writes rows into an archive's tables; columns that must have a value and are not given one become '' or 0.
 */
export class RowWriter {
  #writer: BulkWriter;
  #blank = new Map<string, Row>();

  constructor(private readonly transaction: Transaction) {
    this.#writer = new BulkWriter(transaction);
  }

  async add(table: string, row: Row): Promise<void> {
    const whole = { ...(this.#blank.get(table) ?? (await this.#readBlank(table))), ...row };
    await this.#writer.add({ table, columns: Object.keys(whole), rows: [Object.values(whole)] });
  }

  flush(): Promise<void> {
    return this.#writer.flush();
  }

  async #readBlank(table: string): Promise<Row> {
    const columns = await this.transaction.$queryRawUnsafe<{ name: string; type: string }[]>(
      `SELECT "name", "type" FROM pragma_table_info(?) WHERE "notnull" AND "dflt_value" IS NULL`,
      table,
    );
    const row = Object.fromEntries(columns.map(({ name, type }) => [name, type === 'TEXT' ? '' : 0]));
    this.#blank.set(table, row);
    return row;
  }
}
