/**
 * What stands before a number and is counted by it.
 *
 *   发放[反诈宣传资料]5360余份      [止付金额]达7.9亿余元      [手机、电脑]等18台
 *
 *   [被盗现金]追回4.1万元: the verb between is no part of the name.
 *
 * A clause is no name of what is counted: 他和队员一路清点后共计30份 has none, and a list that reaches over a comma
 * (某局同志,某厅代表等共计90人) has none either: its last member alone would be wrong.
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { anyOf } from '@/lib/text/any-of';
import { CharacterClass } from '@/lib/text/character-class';
import { endsInPerson } from './counted-nouns';
import { CountedVerbs } from './counted-verbs';
import { lengthOfDeeds } from './name-behind-deeds';
import { nameStart } from './name-start';

const STOP_BEFORE = new CharacterClass(/[，。；：！？、（）“”《》\s\d…]/);
/** Words between the counted thing and its number: 止付金额[达]7.9亿. */
const UP_TO = `共计 共有 共 累计 总计 合计 达到 最高可达 最高达 多达 高达 可达 达 约 近 将近 超过 超 逾 至少 不少于 不低于 突破`;
const LINKS = `(?<!行)为 各 有 了 已 分别 连续 从 折合(?:人民币)?`;
const CHANGED = `
(?<=..)(?:同比|环比|(?:较|比)(?:去年|上年)(?:同期)?|减少|下降|增加|上升|增长)
(?:扩充|扩编|扩大|增加|增长|上升|提升|提高|下降|减少|降低|缩短|压缩|缩减)[至到]`;
const DONE_WITH = `(?<=..)并?移送(?:审查)?起诉 并?依法处理 全部到案 逶迤 绵延 蜿蜒`;
const TAIL = new RegExp(`(?:等?(?:${anyOf(DONE_WITH, CHANGED, UP_TO, LINKS, '在 的 先后 等')}))+$`);
/** 6|名民警守护: the words behind a number say who does it. */
const isDoer = (words: string): boolean =>
  /^[名位]/.test(words) && lengthOfDeeds(words, '') === 0 && CountedVerbs.done(words) < 0;
/** What a number right before the words counts: 12[年]. */
const SPAN = /^(?:多|余)?(?:人次|警力|人|公里|年|个月|月|天|日|小时|分钟)(?:来|间|内|里|时间)?/;
/** What a member of a list must not end with: its own number. */
const COUNTED =
  /[\d一二三四五六七八九十百千万两余多](?:[人辆台架车户场件]次|[名位人个件起次条份部台辆家户处所场期批项元克吨斤])$/;
/** What a name must not end with: a verb of its clause. A thing that stands before its verb is the name without it. */
const ENDS_IN_VERB = /(?:追回|挽回|返还|缴获|查获|扣押|冻结|退还|[跑背坐])$/;
const FRONTED = /^(?:被[盗骗困扣]|涉案|涉诈|赃)|(?:款|资金|现金|损失|财物|物品|车辆)$/;
/** 药品1100件和|危险品8200件, 赃款326万余元及|财产584万余元: the measure word of the number before. */
const BESIDE =
  /^[万亿]?[余多]?(?:[件个名人起把支枚部台辆家处条张只袋瓶箱盒套份元克吨]|公斤|千克)(?:和|及|与|以及)(?=\p{Script=Han}{2})/u;
/** A size that is part of a name, and the number before it. */
const SIZE = /^(?:年|人|名|岁|[万亿]?元|公斤|千克|克|吨|米|亩|件|起)以上(?=\p{Script=Han}{2})/u;
/** An age, and whether a noun follows it. */
const AGE = /^[多余]?岁(?:左右|以[上下])?的?/;
const NUMBER = /\d+(?:\.\d+)?$/;
/** A name in quotation marks right before the number. */
const QUOTED = /(?<![为成叫按照了])“[\p{Script=Han}、]{2,12}”$/u;
/** What another number counts, whose rest is no name: 10|个村. */
const OF_PLACES = /^个(?:[村镇乡县市区州]|社区|街道|派出所|警务|单位|部门)/;
/** What a bracket adds to the name before it. */
const ASIDE = /(?<=\p{Script=Han}{2})（(?:含|包括|其中|不含)[\p{Script=Han}、]{1,10}）$/u;
/**
 * The counted thing as printed; null where the words before the number do not name it. `start` is the number's, in UTF-16
 * code units of the passage, as all offsets here.
 */
export function whatBefore(
  { folded }: Pick<Passage, 'folded'>,
  start: number,
  measure: string,
  units: readonly { start: number; end: number }[],
  printed: (from: number, to: number) => string,
): string | null {
  if (/\p{Script=Han} $/u.test(folded.slice(Math.max(0, start - 2), start))) start--;
  const marked = markedName(folded, start, measure);
  if (marked !== null) return printed(marked, start);
  // 警车（含警摩）|18台次
  const aside = ASIDE.exec(folded.slice(Math.max(0, start - 14), start))?.[0].length ?? 0;
  if (aside > 0) return whatBefore({ folded }, start - aside, measure, units, printed);
  const clause = clauseStart(folded, start);
  const words = clause === null ? null : behindNumber(folded, clause, start);
  if (words === null) return null;
  let { from } = words;
  // 11个手袋及|10只表: what it is counted beside.
  if (folded.charAt(from) === '的' || /[及和与]$/.test(folded.slice(from, start))) return null;
  const tail = TAIL.exec(folded.slice(from, start))?.[0] ?? '';
  const end = start - tail.length;
  const others = tail.includes('等');
  const list = listStart(folded, from, units);
  // 甲局同志，乙厅代表等90人: the list reaches over the comma.
  if (others && (list === from || endsInPerson(clauseBefore(folded, list)))) return null;
  for (const unit of units)
    if (unit.start >= list - 1 && unit.end <= start) {
      if (others) return null;
      from = Math.max(from, unit.end);
    }
  const first = list < from && !units.some((unit) => unit.start >= list && unit.end <= start) ? list : from;
  const verb = ENDS_IN_VERB.exec(folded.slice(first, end))?.[0].length ?? 0;
  if (verb > 0 && !FRONTED.test(folded.slice(first, end - verb))) return null;
  const named = nameStart(folded, first, end - verb, measure);
  if (named === null) return null;
  if (verb > 0) return printed(named, end - verb);
  const whole = named === from ? widenName(folded, from, words.size) : named;
  return printed(whole, end) + (others ? '等' : '');
}

/** Where a name in marks right before the number begins: 《某书》5册, “飙车炸街”1788起; null without one. */
function markedName(folded: string, start: number, measure: string): number | null {
  if (folded.charAt(start - 1) === '》') {
    const open = folded.lastIndexOf('《', start);
    if (open >= 0 && start - open < 40) return open;
  }
  const name = QUOTED.exec(folded.slice(Math.max(0, start - 14), start))?.[0];
  return name && !measure.endsWith('元') ? start - name.length : null;
}

/** Where the clause of the number begins, behind a mark or another number; null where that is too far. */
function clauseStart(folded: string, start: number): number | null {
  let from = start;
  while (from > 0 && start - from < 32 && !STOP_BEFORE.hasAt(folded, from - 1)) from--;
  return from > 0 && !STOP_BEFORE.hasAt(folded, from - 1) ? null : from;
}

/** Where the words go on behind what another number before them counts, and the size that it gives; null where they tell who or how old. */
function behindNumber(folded: string, clause: number, start: number): { from: number; size: string } | null {
  let from = clause;
  // 20多岁的|青年4人, 60岁|5人: the years are no part of the name.
  const age = /\d/.test(folded.charAt(from - 1)) ? AGE.exec(folded.slice(from, start))?.[0] : undefined;
  if (age !== undefined && !age.endsWith('的')) return null;
  from += age?.length ?? 0;
  const words = folded.slice(from, start);
  const numbered = /\d/.test(folded.charAt(from - 1));
  // 6名民警守护|297公里: who does it is counted, not what.
  if (numbered && isDoer(words)) return null;
  const size = numbered ? (SIZE.exec(words)?.[0] ?? '') : '';
  if (size !== '') return { from: from + size.length, size };
  if (/\d ?$/.test(folded.slice(Math.max(0, from - 2), from)))
    from += (BESIDE.exec(words) ?? SPAN.exec(words))?.[0].length ?? 0;
  // 10|个村警务室食堂订购300公斤: the rest of what another number counts.
  if (/\d$/.test(folded.charAt(from - 1)) && OF_PLACES.test(folded.slice(from, start))) return null;
  return { from, size };
}

/** Where a name that seems to begin at `from` begins with what stands right before it: a size and its number, a quoted word. */
function widenName(folded: string, from: number, size: string): number {
  // 5人以上|涉毒团伙20个
  if (size !== '') {
    const before = from - size.length;
    const number = NUMBER.exec(folded.slice(Math.max(0, before - 8), before))?.[0] ?? '';
    return before - number.length;
  }
  // “五四”军用手枪子弹2发
  const bound = /^(?:[为被等的以]|方式|期间|活动|行动|时)/.test(folded.slice(from, from + 2));
  const quoted = !bound && folded.charAt(from - 1) === '”' ? folded.lastIndexOf('“', from) : -1;
  if (quoted < 0 || from - quoted > 8 || /[。！？，]/.test(folded.slice(quoted, from))) return from;
  return quoted - kindBefore(folded, quoted);
}

/** 涉|“两卡”团伙, 盗窃破坏|“三电”设施案件: what belongs to a name that goes on in quotation marks. */
const kindBefore = (folded: string, quoted: number): number =>
  KIND_BEFORE.exec(folded.slice(Math.max(0, quoted - 8), quoted))?.[0].length ?? 0;
const KIND_BEFORE = /(?:涉|盗窃|破坏|盗割|非法|冒充|跨境|制售){1,3}$/;

/** Where the list that ends with the member at `from` begins; `from` itself where there is no list. */
function listStart(folded: string, from: number, units: readonly { start: number; end: number }[]): number {
  let at = from;
  while (folded.charAt(at - 1) === '、') {
    const member = /\p{Script=Han}{2,10}$/u.exec(folded.slice(Math.max(0, at - 11), at - 1))?.[0];
    if (!member || COUNTED.test(member)) break;
    // 毒品35.7公斤、|枪支9支: the measure of the number before.
    if (/\d/.test(folded.charAt(at - 2 - member.length))) break;
    if (member.length === 10 && !STOP_BEFORE.hasAt(folded, at - 12)) break;
    at -= 1 + member.length;
    if (units.some((unit) => unit.end > at && unit.start < at)) return from;
  }
  return at;
}

const clauseBefore = (folded: string, at: number): string =>
  folded.charAt(at - 1) === '，'
    ? (/\p{Script=Han}*$/u.exec(folded.slice(Math.max(0, at - 13), at - 1))?.[0] ?? '')
    : '';
