import type { LabelledRow } from './label';

/** ●“全国优秀人民警察”, 【光荣榜】, 二等功(3名): what the entries below it were given. */
const HONOUR =
  /^(?:[●■◆★▲○◇·]\s?|[【[(]|[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十]{1,2}[)])?[^。!?;]{0,24}(?:光荣榜|名单|荣誉榜|英雄|模范|先进|优秀|十佳|标兵|能手|卫士|之星|等功|嘉奖|奖章|称号|奖)[^。!?;]{0,14}[】\])]?:?$/;
/** 某市公安局某派出所二级警长张三, …大队长李四等3名同志: a unit first, and no sentence. */
const ENTRY =
  /^[\u4e00-\u9fff·、()“”]{2,30}(?:局|厅|[总支大中]队|派出所|处|科|室|中心|[监看]守?所|站)[\u4e00-\u9fff·、()\s]{0,40}(?:等\d{1,3}(?:名|人|个)[\u4e00-\u9fff]{0,4})?$/;
const LEAST = 2;

/**
 * A roll of honours: heads of what was given, and below each those who were given it, one a row.
 *
 *   ●“全国优秀人民警察”
 *   江州市公安局城西分局刑侦大队大队长张三等3名同志
 *
 * Each entry is text of its own, where two heads and more have one right below. Refused: links below 光荣榜 on a web page,
 * which name no units.
 */
export function labelRolls(rows: LabelledRow[]): LabelledRow[] {
  const entries = new Set<number>();
  let heads = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!isHonour(rows[i])) continue;
    let to = i + 1;
    while (isEntry(rows[to])) to++;
    if (to > i + 1) heads++;
    for (let at = i + 1; at < to; at++) entries.add(at);
  }
  return heads < LEAST
    ? rows
    : rows.map((row, i) => (entries.has(i) ? { ...row, label: { form: 'prose', whole: true } } : row));
}

const isHonour = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'title' && row.size <= 40 && HONOUR.test(row.text);

const isEntry = (row: LabelledRow | undefined): boolean =>
  (row?.label.form === 'title' || row?.label.form === 'prose') &&
  row.size <= 70 &&
  !isHonour(row) &&
  ENTRY.test(row.text);
