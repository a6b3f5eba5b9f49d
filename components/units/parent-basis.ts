const register = '本馆单位名录（content/authority/units.yaml）';

/**
 * On what authority a unit hangs under its parent, as lib/mentions/units/describe-unit.ts decides it.
 *
 *   包头市公安局昆都仑区分局  包头市公安局         its own full name
 *   翁牛特旗公安局          赤峰市公安局         the ladder of places
 *   阿拉善边境管理支队       内蒙古出入境边防检查总站  what archivists wrote down
 */
export function parentBasis(unit: { name: string; level: string }, parent: { name: string }): string {
  if (unit.name.startsWith(parent.name)) return '上级关系见于单位全称；原文只写简称的，全称据同篇上下文。';
  if (unit.level === 'college') return `上级关系据${register}，名录未载的据院校所在省区。`;
  if (/公安[厅局]$/.test(unit.name)) return `上级关系据行政区划的层级；${register}另有记载的，从名录。`;
  return `上级关系据${register}。`;
}
