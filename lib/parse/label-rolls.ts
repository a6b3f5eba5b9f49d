import { toSolid } from '@/lib/text/solid-text';
import { isProse, type LabelledRow } from './label';
import { isRowOfNames } from './rules/match-roll-entry';
import { isLikelyName, splitNames } from './rules/split-names';

/** ●“全国优秀人民警察”, 【光荣榜】, 二等功(3名): what the entries below it were given. */
const HONOUR =
  /^(?:[●■◆★▲○◇·]\s?|[【[(]|[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十]{1,2}[)])?[^。!?;]{0,24}(?:光荣榜|名单|荣誉榜|英雄|模范|先进|优秀|十佳|标兵|能手|卫士|之星|等功|嘉奖|奖章|称号|奖)[^。!?;]{0,14}[】\])]?:?$/;
/** 某市公安局某派出所二级警长张三, …大队长李四等3名同志: a unit first, and no sentence. */
const ENTRY =
  /^(?:[A-Z]\d{1,4}(?=[\u4e00-\u9fff]))?[\u4e00-\u9fff·、()“”]{2,30}(?:局|厅|[总支大中]队|派出所|处|科|室|中心|[监看]守?所|站)[\u4e00-\u9fff·、()\s]{0,40}(?:等\d{1,3}(?:名|人|个)[\u4e00-\u9fff]{0,4})?$/;
const LEAST = 2;
/** 江州县公安局:张三 李四: whom a unit's name stands before. */
const OF_UNIT =
  /^[\u4e00-\u9fff·()“”]{2,30}(?:局|厅|[总支大中]队|派出所|处|科|室|中心|[监看]守?所|站|院):\s{0,4}([\u4e00-\u9fff·][\u4e00-\u9fff·、\s]{1,120})$/;
const POST =
  '(?:所长|局长|厅长|[总支大中]?队长|主任|政委|书记|[教指]导员|民警|辅警|警长|警员|[科处站]长|科员|干部|队员|委员|法医|教师|教官|教员)';
/** 1.城关派出所所长 张三, 李四,城北派出所民警: a unit, a post and a name in either order. */
const MEMBER = new RegExp(
  `^(?:\\d{1,2}[.、]\\s?|[(]\\d{1,2}[)]\\s?|[①②③④⑤⑥⑦⑧⑨⑩]\\s?)?(?:[\\u4e00-\\u9fff·]{2,34}${POST}\\s{0,4}([\\u4e00-\\u9fff·]{2,4})|([\\u4e00-\\u9fff·]{2,4})[,、\\s]\\s?[\\u4e00-\\u9fff·]{2,34}${POST})$`,
);
const UNIT = /局|厅|队|所|处|科|室|中心|院|校|站|部/;
const LEAST_MEMBERS = 3;

/**
 * A roll of honours: heads of what was given, and below each those who were given it, one a row.
 *
 *   ●“全国优秀人民警察”
 *   江州市公安局城西分局刑侦大队大队长张三等3名同志
 *
 * Each entry is text of its own, where two heads and more have one right below, or where three and more stand together
 * that name somebody with unit and post. Refused: links below 光荣榜 on a web page, which name no units; headlines
 * (城关派出所民警深夜救人), which end in no name.
 */
export function labelRolls(rows: LabelledRow[]): LabelledRow[] {
  const entries = new Set<number>();
  const names = new Set<number>();
  let heads = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!isHonour(rows[i])) continue;
    let to = i + 1;
    if (isProse(rows[to]) && isRowOfNames(rows[to]?.text ?? '')) {
      while (isTailOfNames(rows[to + 1])) names.add(++to);
      heads++;
      continue;
    }
    while (isEntry(rows[to])) to++;
    if (to > i + 1) heads++;
    for (let at = i + 1; at < to; at++) entries.add(at);
  }
  if (heads < LEAST) entries.clear();
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    while (isMember(rows[to])) to++;
    if (to - from >= LEAST_MEMBERS) for (let at = from; at < to; at++) entries.add(at);
    if (to > from) from = to;
  }
  for (const at of names) entries.add(at);
  return entries.size === 0
    ? rows
    : rows.map((row, i) => (entries.has(i) ? { ...row, label: { form: 'prose', whole: true } } : row));
}

/** 孙某某 周某某 吴某某, right below a row of names that a roll's head stands above: its tail, not who wrote the story. */
function isTailOfNames(row: LabelledRow | undefined): boolean {
  const plain =
    row?.label.form === 'title' ||
    row?.label.form === 'prose' ||
    (row?.label.form === 'byline' && !row.label.bracketed);
  if (!row || !plain || row.gap > 0) return false;
  const names = splitNames(row.text);
  return (
    names?.every(({ start, end }) => isLikelyName(toSolid(row.text.slice(start, end)))) === true &&
    /^[\u4e00-\u9fff·、\s]+$/.test(row.text)
  );
}

/** A row of a unit, a colon and nothing but names. */
function isOfUnit(row: LabelledRow | undefined): boolean {
  const form = row?.label.form;
  if (!row || (form !== 'title' && form !== 'prose' && form !== 'byline')) return false;
  const list = OF_UNIT.exec(row.text)?.[1];
  const names = list === undefined ? null : splitNames(list);
  return names?.every(({ start, end }) => isLikelyName(toSolid((list ?? '').slice(start, end)))) === true;
}

function isMember(row: LabelledRow | undefined): boolean {
  if (isOfUnit(row)) return true;
  if ((row?.label.form !== 'title' && row?.label.form !== 'prose') || row.size > 60) return false;
  const match = MEMBER.exec(row.text);
  const name = match?.[1] ?? match?.[2];
  return name !== undefined && UNIT.test(row.text) && isLikelyName(name) && splitNames(name)?.length === 1;
}

const isHonour = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'title' && row.size <= 40 && HONOUR.test(row.text);

const isEntry = (row: LabelledRow | undefined): boolean =>
  isOfUnit(row) ||
  ((row?.label.form === 'title' || row?.label.form === 'prose') &&
    row.size <= 70 &&
    !isHonour(row) &&
    ENTRY.test(row.text));
