import type { ColumnType, ExportColumn } from './export-table';

/** A cell as SQLite gives it. */
export type Cell = string | number | bigint | ArrayBuffer | null;

function toValue(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === 'json') return JSON.parse(String(cell));
  if (type === 'boolean') return Boolean(cell);
  return type === 'text' ? String(cell) : Number(cell);
}

/** A row as one line of JSON; `json` columns are values, not strings. */
export function toJsonLine(cells: readonly Cell[], columns: readonly ExportColumn[]): string {
  const entries = columns.map(({ name, type }, index) => [name, toValue(cells[index] ?? null, type)]);
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}

/** What a spreadsheet would take for a formula: these first characters, full-width ones too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function toCsvField(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (type === 'boolean') return cell ? 'true' : 'false';
  if (type === 'integer' || type === 'number') return String(cell);
  const text = String(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * A row as a line of CSV (RFC 4180). Texts are quoted, so that an empty one is not null; one that a spreadsheet
 * would compute has an apostrophe in front.
 */
export function toCsvLine(cells: readonly Cell[], columns: readonly ExportColumn[]): string {
  return `${columns.map(({ type }, index) => toCsvField(cells[index] ?? null, type)).join(',')}\r\n`;
}

/** The head of a CSV file, with the byte order mark by which spreadsheets know UTF-8. */
export function toCsvHead(columns: readonly ExportColumn[]): string {
  return `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`;
}
