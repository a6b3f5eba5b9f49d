import type { Cell, TableRows } from './bulk-rows';

/** A story's rows by table, read before they are written. */
export class StoryTables {
  readonly #tables: readonly TableRows[];

  constructor(tables: readonly TableRows[]) {
    this.#tables = tables;
  }

  /** The cells of these columns, row by row; none where the story has no rows in the table. */
  cells<const Columns extends readonly string[]>(
    name: string,
    columns: Columns,
  ): { [Column in keyof Columns]: Cell }[] {
    const found: { [Column in keyof Columns]: Cell }[] = [];
    for (const table of this.#tables) {
      if (table.table !== name || table.rows.length === 0) continue;
      const places = columns.map((column) => placeOf(table, column));
      for (const row of table.rows) {
        found.push(places.map((place) => toStored(row[place])) as { [Column in keyof Columns]: Cell });
      }
    }
    return found;
  }

  /** Texts of one column, rows without one left out. */
  texts(name: string, column: string): string[] {
    const texts: string[] = [];
    for (const [cell] of this.cells(name, [column])) if (typeof cell === 'string') texts.push(cell);
    return texts;
  }
}

/** A cell as the database gives it back: half of a character's pair is written as U+FFFD. */
function toStored(cell: Cell | undefined): Cell {
  return typeof cell === 'string' ? cell.toWellFormed() : (cell ?? null);
}

function placeOf({ table, columns }: TableRows, column: string): number {
  const place = columns.indexOf(column);
  if (place < 0) throw new Error(`rows of ${table} have no column ${column}, but ${columns.join(', ')}`);
  return place;
}
