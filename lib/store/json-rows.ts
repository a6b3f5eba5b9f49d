/**
 * Selects the cells of rows that a parameter holds as a JSON array of arrays; `count`: how many cells each row has.
 *
 * LIMIT and WHERE keep SQLite from flattening the two SELECTs into one, which would serialize and parse each row once
 * per cell. This saves a third of the time that a story's rows take.
 */
export function selectCells(count: number, parameter = '?'): string {
  const cells = Array.from({ length: count }, (_, index) => `"row" ->> ${index}`).join(', ');
  return `SELECT ${cells} FROM (SELECT value AS "row" FROM json_each(${parameter}) LIMIT -1) WHERE TRUE`;
}
