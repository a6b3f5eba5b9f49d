/**
 * Selects the cells of rows that a parameter holds as a JSON array of arrays; `count`: how many cells each row has.
 *
 * LIMIT and WHERE keep SQLite from folding the two SELECTs into one: it would write each row as text, and read it, once a
 * cell. Writing all rows of a story takes a third less so.
 */
export function selectCells(count: number, parameter = '?'): string {
  const cells = Array.from({ length: count }, (_, index) => `"row" ->> ${index}`).join(', ');
  return `SELECT ${cells} FROM (SELECT value AS "row" FROM json_each(${parameter}) LIMIT -1) WHERE TRUE`;
}
