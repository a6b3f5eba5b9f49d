/** What the lines of a newspaper's head show by their form: a column, a unit, a slogan, half of a headline. */
import type { LabelledRow } from './label';
import { LEADING } from './weigh-titles';

/** 某台《某某会客厅》2月7日节目文稿: a broadcast's name above the headline of its text. */
export const PROGRAMME = /^.{0,10}《[^《》]{2,14}》.{0,12}(?:节目)?(?:文稿|文字稿|实录|文字实录)$/;

/** 警界故事: the name of a column above the headline. */
export const isColumn = ({ text, size }: LabelledRow): boolean =>
  /^(?:本报|本刊|本网)(?:特稿|专稿|专访|特别报道|特别策划)$|^“[^“”]{2,8}”(?:进行时|在行动|风采录)$|^[\u4e00-\u9fff]{2,8}(?:进行时|风采录)$/.test(
    text,
  ) ||
  (size <= 12 && /^[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}$/.test(text)) ||
  (size <= 6 &&
    /^[\u4e00-\u9fff]+(?:故事|风采|在线|警讯|速递|聚焦|纵横|视点|动态|要闻|简讯|短讯|简报|短波|播报|综合|专栏|传真|广角|快讯|剪影|之窗|先锋谱|走廊|天地|园地|视窗)$/.test(
      text,
    ));

/** The name of a police unit that fills its line. */
export const isUnitLine = ({ text }: LabelledRow): boolean =>
  /^[\u4e00-\u9fff]{2,20}(?:公安局|公安处|公安厅|分局|总队|支队|大队|派出所):?$/.test(text);

/** 走近公安队伍—— | …, or a post and below it who holds it: 某派出所民警 | 某某某:大漠里的守望者 */
export const leadsOver = (above: LabelledRow, below: LabelledRow): boolean =>
  LEADING.test(above.text) ||
  (/^[^\s,。:!?]{4,30}(?:民警|辅警|警长|所长|局长|政委|队长|主任|教导员|指导员)$/.test(above.text) &&
    /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8}):[^\s:]{4,}$/.test(below.text));

/** 喜迎二十大 忠诚保平安 奋进新征程 建功新时代: four and more phrases of one length, a banner above the headline. */
export function isSlogan(text: string): boolean {
  const parts = text.split(/\s+/);
  return parts.length >= 4 && parts.every((part) => part.length === parts[0]?.length && part.length >= 3);
}

/** 探索发展路径 | 为强基础注入强大动力: two short halves of one headline, neither a sentence of its own. */
export function isBrokenHeadline(a: LabelledRow, b: LabelledRow): boolean {
  return (
    a.size <= 12 &&
    b.size <= 12 &&
    !/\s/.test(a.text) &&
    !/\s/.test(b.text) &&
    Math.abs(a.size - b.size) <= 4 &&
    (a.gap >= b.gap || (a.index === 0 && b.gap <= 1))
  );
}

export const isOfOneMeasure = (a: LabelledRow, b: LabelledRow): boolean =>
  a.size === b.size &&
  a.size <= 10 &&
  /^[\u4e00-\u9fff]{5,10}$/.test(a.text) &&
  /^[\u4e00-\u9fff]{5,10}$/.test(b.text);

/** 强化责任担当 筑牢安全防线 ⏎ 某地公安开展……: two phrases of one length that open the dump, right above the headline. */
export function isCoupletAbove(above: LabelledRow, { text, gap, size }: LabelledRow): boolean {
  const parts = above.text.split(/\s+/);
  return (
    above.index === 0 &&
    gap === 0 &&
    size > above.size &&
    !/\s/.test(text) &&
    parts.length === 2 &&
    parts.every((part) => part.length === parts[0]?.length && /^[\u4e00-\u9fff]{4,9}$/.test(part))
  );
}
