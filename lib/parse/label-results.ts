/**
 * Results that a page lists one a row, each behind the same mark.
 *
 *   • 破获枪爆案件2.2万起
 *   • 侦破毒品案件3.8万起,缴获各类毒品24.4吨
 *
 * Near misses: ● 张三 (an entry of a roll), • 江州破获案件3起 by itself (a link to another story).
 */
import type { Label, LabelledRow } from './label';
import type { Row } from './row';

const RESULT =
  /^([·•●▪■◆○])\s?[^。!?]{2,}\d[万亿余多]{0,3}(?:元|起|名|人|个|件|次|项|处|台|辆|吨|公斤|千克|场|家|份|条|%)[^。!?]{0,12}[;。]?$/;

/** A row of a list of results, a paragraph of its own; null for any other. */
export function labelResult(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  const mark = RESULT.exec(row.text)?.[1];
  if (mark === undefined) return null;
  const listed = [next, previous].some((beside) => beside && RESULT.exec(beside.text)?.[1] === mark);
  return listed ? { form: 'prose', whole: true } : null;
}
