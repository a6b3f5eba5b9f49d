/** What print leaves out of a name, with what it leaves. */
const OMITTED = [
  ['区分局', '分局'],
  ['镇派出所', '派出所'],
  ['乡派出所', '派出所'],
  ['街道派出所', '派出所'],
] as const;

/**
 * SQL for a unit's name less what print leaves out of it: 东山分局 for 东山区分局, 东山派出所 for 东山镇派出所. Two units
 * of one parent for which it is the same may be one.
 *
 * @param column as it is called in the statement
 */
export const looseUnitName = (column: string): string =>
  OMITTED.reduce((name, [long, short]) => `replace(${name}, '${long}', '${short}')`, column);
