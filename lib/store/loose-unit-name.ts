/** What print leaves out of a name, or cuts short, with what it leaves. */
const SHORTENED = [
  ['区分局', '分局'],
  ['镇派出所', '派出所'],
  ['乡派出所', '派出所'],
  ['街道派出所', '派出所'],
  ['刑事侦查', '刑侦'],
  ['交通警察', '交警'],
  ['治安管理', '治安'],
  ['经济犯罪侦查', '经侦'],
  ['网络安全保卫', '网安'],
] as const;

/**
 * SQL for a unit's name in its shortest form: 东山分局 for 东山区分局, 刑侦大队 for 刑事侦查大队. Two units of one parent
 * for which it is the same may be one.
 *
 * @param column as it is called in the statement
 */
export const looseUnitName = (column: string): string =>
  SHORTENED.reduce((name, [long, short]) => `replace(${name}, '${long}', '${short}')`, column);
