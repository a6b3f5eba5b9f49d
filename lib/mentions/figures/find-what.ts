/**
 * What a figure counts: the noun after its measure word, with the list that it opens, else what stands before the number.
 *
 *   34名[教师]担任辅导员      10名政治过硬、业务过硬的[民警]     750份[《致……的一封信》]
 *   21名[人大代表、律师代表和群众代表]      发放[反诈宣传资料]5360余份  [止付金额]达7.9亿余元
 *
 * Where neither side names it for sure there is none: a wrong name is worse.
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass } from '@/lib/text/character-class';
import { toSolid } from '@/lib/text/solid-text';
import { endsInPerson, listLength, nounLength, personLength } from './counted-nouns';
import { ONE_CHARACTER } from './name-start';
import { whatBefore } from './what-before';

const STOP = new CharacterClass(/[，。；：！？（）“”《》…\s\d]/);
/** Words that may part a measure word from the noun that a clause before 的 describes: 4名[近2年荣获表彰的]民警. */
const RELATIVE =
  /^(?:近\d{1,2}年|近年|在(?![逃校职押册岗读线建])|因(?!公)|曾|获|荣获|被(?![拐盗骗困扣抢害])|来自|从|由|参与|参加|涉嫌|先后|(?:长期|常年)(?=[在从工坚扎负参])|专门(?=[从负做研]))/;
/** What modifies before 的 must not have: a verb of the sentence's own. */
const NOUN_STOP_BEFORE_DE =
  /在|到|被|已|均|都|全部|进行|参加|受邀|参与|纷纷|对|从|(?<!极)为|与|并|将|由|于|又|也|就|向|通过|办理|得到|开展|完成|组成|提供|获|先后|正在|赴|担任|不|是|来到|前往|接受|成为/;
/** What follows 的 where no counted thing does: 15项举措的基础上. */
const NO_NOUN = /^(?:基础|同时|情况|过程|前提|条件|万|百|千|数|十)/;
const MEANT =
  /^(?:牵挂|故事|背后|力量|温度|担当|情怀|坚守|信任|期盼|期待|心声|嘱托|重量|分量|温暖|记忆|约定|守护|见证)/;
/** Measure words that no noun follows: 14万人次, 90万元. */
const NO_NOUN_AFTER =
  /(?:元|币|人次|车次|人|(?<![波轮])次|次）|公里|米|千米|吨|公斤|克|斤|亩|公顷|%|％|‰|个百分点|倍)$/;
const FATE = /^(?:受伤|死亡|遇难|失踪|被困|获救|落网)/;
/** 58万元[养老钱]: a sum that the money is called. */
const SUM =
  /^(?!的)[\p{Script=Han}]{0,4}?(?:[钱款]|[赌毒工薪酬]资|手续费|保证金|押金|解冻金|定金|医药费|资金|现金|积蓄|损失|奖金|欠薪|货[品物]|物资)(?=[的，。；、！”）已被均]|全部|陆续|成功|通过|$)/u;
/** 3公斤|炸药、30个…… */
const WEIGHTS = /^(?:公斤|千克|克|吨|斤|毫克|kg)$/;
const THING = /^[\p{Script=Han}]{2,7}(?=[，。；、）]|$)/u;
/** 28次|反诈宣传活动 */
const ACT = /^\p{Script=Han}{2,12}(?:活动|行动|会议|讲座|演练|(?<![机社])会|会战|战役)(?=[，。；、]|$)/u;
/** A name in quotation marks that nothing of the noun follows, and one inside the noun. */
const NAME_ENDS = /^[，。；、！）（]|^$|^(?:[和及与]|以及)[^“]/;
const KIND = /^(?:涉嫌?|冒充|假冒|辖区|疑似|违规|非法|全国|全省|全市)“[\p{Script=Han}、]{1,8}”/u;
/** What somebody does, in words of which some stand in quotation marks, before 的. */
const QUOTED_DEED =
  /^[\p{Script=Han}、]{2,24}“[\p{Script=Han}]{1,12}”\p{Script=Han}{0,6}?的(?=\p{Script=Han}{2})/u;
/** 4500张|1千元伪钞, 1名|47岁男子: a noun that opens with a number of its own. */
const NOTES =
  /^(?:面[值额])?\d[\d百千]*元(?:面[值额])?的?\p{Script=Han}{0,3}?(?:[伪假]?[钞币]|钞票)(?![\p{Script=Han}]*\d)/u;
const AGED = /^\d{1,2}余?岁的?/;
const OF_PEOPLE = /[名位]$/;
const APPROXIMATE = /^(?:左右|以上|以下|以内|之多|不等)/;
const REACH = 72;

type Stretch = [start: number, end: number];

/** The counted thing as printed, white space aside; null where neither side names one. `units` are ranges of units. */
export function findWhat(
  passage: Passage,
  start: number,
  end: number,
  measure: string,
  units: readonly { start: number; end: number }[],
): string | null {
  const { folded, text } = passage;
  const printed = (from: number, to: number) => toSolid(text.slice(from, to));
  const after = quotedAfter(folded, end, measure) ?? nounAfter(folded, end, measure);
  return after ? printed(after[0], after[1]) : whatBefore(passage, start, measure, units, printed);
}

/** A noun that is a title or a name in quotation marks, or has one inside. */
function quotedAfter(folded: string, end: number, measure: string): Stretch | null {
  const nounFrom = (at: number) =>
    nounLength(/^\p{Script=Han}{0,8}/u.exec(folded.slice(at))?.[0] ?? '', measure);
  if (folded.charAt(end) === '《') {
    const close = folded.indexOf('》', end);
    if (close > 0 && close - end < 40) return [end, close + 1];
  }
  if (folded.charAt(end) === '“') {
    const close = folded.indexOf('”', end);
    const length = close > 0 ? close - end : Number.POSITIVE_INFINITY;
    // 千余件“急难愁盼”问题
    const noun = length < 16 ? nounFrom(close + 1) : 0;
    if (noun >= 2) return [end, close + 1 + noun];
    // 缴获178套|“四件套”
    if (length < 12 && !measure.endsWith('元') && NAME_ENDS.test(folded.slice(close + 1, close + 4)))
      return [end, close + 1];
  }
  // 4名境外赌博网站“洗钱”的|犯罪嫌疑人
  const described = OF_PEOPLE.test(measure) ? QUOTED_DEED.exec(folded.slice(end, end + 48))?.[0].length : 0;
  const person = described
    ? listLength(/^\p{Script=Han}{0,10}/u.exec(folded.slice(end + described))?.[0] ?? '', measure)
    : 0;
  if (described && person >= 2) return [end + described, end + described + person];
  // 101个|涉“两卡”团伙
  const kind = KIND.exec(folded.slice(end, end + 24))?.[0].length ?? 0;
  const noun = kind > 0 ? nounFrom(end + kind) : 0;
  return noun >= 2 ? [end, end + kind + noun] : null;
}

function nounAfter(folded: string, end: number, measure: string): Stretch | null {
  const own = nounOfMeasure(folded, end, measure);
  if (own) return own;
  if (NO_NOUN_AFTER.test(measure)) {
    const fate = measure.endsWith('人') ? FATE.exec(folded.slice(end, end + 2))?.[0] : undefined;
    return fate ? [end, end + fate.length] : null;
  }
  const ahead = folded.slice(end, end + REACH);
  if (!/^(?:[A-Za-z]{1,8})?\p{Script=Han}/u.test(ahead) || APPROXIMATE.test(ahead)) return null;
  const years = /^近\d{1,2}年/.exec(ahead)?.[0].length ?? 0;
  let to = end + years;
  while (to < folded.length && to - end < REACH && !STOP.hasAt(folded, to)) to++;
  const run = folded.slice(end, to);
  const described = describedNoun(run, measure);
  if (described) return [end + described[0], end + described[1]];
  if (RELATIVE.test(run)) return null;
  const noun = listLength(run, measure);
  // 10只|表
  return noun >= 2 || (run.length === 1 && ONE_CHARACTER.hasAt(run, 0)) ? [end, end + noun] : null;
}

/** A noun that only this measure word has: sums of money, weights of things, acts, notes, the age before a person. */
function nounOfMeasure(folded: string, end: number, measure: string): Stretch | null {
  if (measure.endsWith('元')) {
    const sum = SUM.exec(folded.slice(end, end + 12))?.[0];
    if (sum) return [end, end + sum.length];
    const link = folded.charAt(end) === '的' ? SUM.exec(folded.slice(end + 1, end + 13))?.[0] : undefined;
    return link ? [end + 1, end + 1 + link.length] : null;
  }
  if (WEIGHTS.test(measure)) {
    const thing = THING.exec(folded.slice(end, end + 9))?.[0];
    return thing && nounLength(thing, measure) === thing.length ? [end, end + thing.length] : null;
  }
  if (measure === '次') {
    const act = ACT.exec(folded.slice(end, end + 16))?.[0];
    return act ? [end, end + act.length] : null;
  }
  if (measure === '张') {
    const notes = NOTES.exec(folded.slice(end, end + 20))?.[0].length ?? 0;
    return notes > 0 ? [end, end + notes] : null;
  }
  if (OF_PEOPLE.test(measure)) {
    const age = AGED.exec(folded.slice(end, end + 6))?.[0].length ?? 0;
    const aged = age > 0 ? nounAfter(folded, end + age, measure) : null;
    return aged && aged[0] === end + age ? [end, aged[1]] : aged;
  }
  return null;
}

/** The noun before or after a 的 in the run behind a measure word, as offsets into the run; null where no 的 leads to one. */
function describedNoun(run: string, measure: string): Stretch | null {
  const relative = RELATIVE.test(run);
  for (let particle = run.lastIndexOf('的'); particle > 1; particle = run.lastIndexOf('的', particle - 1)) {
    // 涉黄赌毒、电信网络诈骗等跨区域、影响大|的案件: a list before the particle may be long.
    if (!relative && particle > (run.slice(0, particle).includes('、') ? 45 : 25)) continue;
    const before = run.slice(0, particle);
    const rest = run.slice(particle + 1);
    // 49把家门钥匙|的牵挂: what they mean to somebody.
    if (!relative && MEANT.test(rest) && nounLength(before, measure) === before.length) return [0, particle];
    if ((!relative && NOUN_STOP_BEFORE_DE.test(before)) || NO_NOUN.test(rest)) continue;
    if (/[和及]/.test(before) && !relative && !before.includes('、')) continue;
    // 300名新警员|的训练, 28名受害群众|返还被骗的资金: the persons are counted, not what is done with them.
    const others = !relative && OF_PEOPLE.test(measure) && !endsInPerson(rest.slice(0, 8));
    const person = others ? personLength(before) : 0;
    if (person > 0 && person <= 8) return [0, person];
    const noun = listLength(rest, measure);
    if (noun >= 2) return [particle + 1, particle + 1 + noun];
  }
  return null;
}
