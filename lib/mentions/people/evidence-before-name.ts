/**
 * What the text before a string says about its being a name; `evidence-after-name.ts` does the same for what stands
 * after it. All weights are in the same unit as a shape's score; `ENOUGH` is what a name needs in all.
 */

import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from '@/lib/mentions/units/left-boundaries';
import { placeBefore } from '@/lib/places/gazetteer';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { TITLES, type TitleKind } from './title-words';

/** What a name needs in all: less right after a title or a police unit. */
const ENOUGH = 3.8;
const ENOUGH_AFTER_ROLE = 3.7;
const ENOUGH_AFTER_POST = 3.4;

export interface LeftEvidence {
  weight: number;
  title: TitleKind | null;
  /** What shape and both sides must add up to. */
  enough: number;
}

/** Right after a police unit: 东风路派出所程某. */
export const AFTER_UNIT: LeftEvidence = { weight: 1.8, title: null, enough: ENOUGH_AFTER_POST };

/** 东风路派出所的程某. */
export const OF_UNIT: LeftEvidence = { weight: 1.6, title: null, enough: ENOUGH_AFTER_ROLE };

const plain = (weight: number): LeftEvidence => ({ weight, title: null, enough: ENOUGH });

function titled(word: string, title: TitleKind): LeftEvidence {
  if (SUSPECT.test(word)) return { weight: 2.8, title, enough: ENOUGH_AFTER_ROLE };
  if (LOOSE_TITLES.test(word) || title === 'resident') return { weight: 2.5, title, enough: ENOUGH };
  return title === 'role'
    ? { weight: 2.8, title, enough: ENOUGH_AFTER_ROLE }
    : { weight: 3, title, enough: ENOUGH_AFTER_POST };
}

/** Who is wanted, caught or tried: behind these a name stands more often than behind 群众 or 市民. */
const SUSPECT = /(?:嫌疑人|被告人|嫌犯|[主同逃毒骗首]犯|主谋|(?:通缉|抓捕)对象|在逃人员|毒贩|毒枭|头目)$/;
/** 涉嫌盗窃的|程某, 从警3年多的|程某 */
const ACCUSED_OR_SERVING =
  /(?:涉嫌[^，。；：的]{2,10}|(?:从警|入警|参警|扎根基层)[^，。；：的]{0,6}年[多余]?)的$/;
/** “我是|程某。” */
const MYSELF = /(?:^|[^\p{Script=Han}])我(?:就|便)?是$/u;
/** Verbs that take a person: 任命卢某, 接替赵某; and an age before a name: 64岁的王某. */
const TAKES_PERSON =
  /(?:任命|免去|提名|委任|推荐|接替|追授|表彰|慰问|看望|采访|感谢|怀念|缅怀|悼念|追忆|记者见到|遇见|评选出|涌现出|选出|救出|营救|\d岁的|岁高龄的|\d岁)$/;
const TAKING_ENDS = new CharacterClass('命去名任荐替授彰问望访谢念悼忆到见出救的岁');
const NAMED = /(?:名叫|叫做|叫|名为|取名|化名|姓名|真名|原名|本名)[：“]?$/;
const OFFICE = /(?:[一-鿿]{2}科|[一-鿿]股|[中大支分]队)$/;
const OFFICE_ENDS = new CharacterClass('科股队');
/** 绰号叫“王胖”: what others call somebody. */
const NICKNAMED = /(?:绰号|外号|诨号|诨名|网名|昵称|微信名|艺名)(?:叫做|叫|为)?[：“]?$/;
/** 两位名叫“扎西”的民警: what two are called names neither. */
const SEVERAL_NAMED = /[两二三四几多数]位?名?(?:都)?名?叫[：“]?$/;
const NAMED_ENDS = new CharacterClass('叫做为名：“');
/** The clause before a name that says what the person is: 作为一名社区民警，王某每天…… */
const APPOSITION = /(?:身为|作为|担任)[^，。；：？！]{2,30}$/;
/** Titles that are as often plain nouns: 代表, 群众, 学生. */
const LOOSE_TITLES =
  /(?:领导|成员|代表|群众|学生|同志|委员|孩子|老人|男子|女子|青年|少年|党员|干部|职工|工人|农民|专家|模范|标兵|英模|卫士|好人|人民警察|警察|老师|战友|同事|家属|朋友|居民|师傅|女士|先生|教练|父亲|母亲)$/;

/** What stands before a name. */
export function leftOf(folded: string, start: number): LeftEvidence {
  if (start === 0) return PLAIN;
  if (NAMED_ENDS.hasAt(folded, start - 1) && NICKNAMED.test(folded.slice(Math.max(0, start - 7), start)))
    return UNLIKELY;
  if (NAMED_ENDS.hasAt(folded, start - 1) && NAMED.test(folded.slice(Math.max(0, start - 4), start)))
    return SEVERAL_NAMED.test(folded.slice(Math.max(0, start - 6), start)) ? plain(0.5) : plain(2.5);
  if (IS.hasAt(folded, start - 1)) {
    if (MYSELF.test(folded.slice(Math.max(0, start - 4), start))) return plain(1.5);
    if (EVEN.hasAt(folded, start - 2)) return plain(0.9);
  }
  if (!HAN.hasAt(folded, start - 1)) {
    const before = folded.charAt(start - 1);
    const spaced = titleBeforeSign(folded, start);
    if (spaced) return spaced;
    if (before === '，' && APPOSITION.test(folded.slice(Math.max(0, start - 40), start - 1)))
      return TITLES.longestBefore(folded, start - 1) ? plain(2.3) : plain(0.5);
    if (before === '（' && IN_BRACKETS.test(folded.slice(start, start + 5))) {
      const title = titleBeforeSign(folded, start);
      if (title) return title;
    }
    if (before === '”') return plain(0.8);
    if (/[’）》]/.test(before)) return plain(0.3);
    if (/[0-9.%]/.test(before)) return plain(-3);
    return PLAIN;
  }
  const title = TITLES.longestBefore(folded, start);
  if (title && !crossesWords(folded, title.start, start) && !crossesPlace(folded, start)) {
    return titled(folded.slice(title.start, start), title.value);
  }
  // 任某某派出所副所长的程某
  if (OF.hasAt(folded, start - 1)) {
    if (folded.charAt(start - 2) === '”') return plain(1.6);
    if (TITLES.longestBefore(folded, start - 1)) return plain(2);
    if (ACCUSED_OR_SERVING.test(folded.slice(Math.max(0, start - 14), start))) return plain(1.6);
  }
  if (TAKING_ENDS.hasAt(folded, start - 1) && TAKES_PERSON.test(folded.slice(Math.max(0, start - 4), start)))
    return plain(2.2);
  // 车宣科王浩科长: an office that no unit's name was read from.
  if (OFFICE_ENDS.hasAt(folded, start - 1) && OFFICE.test(folded.slice(Math.max(0, start - 3), start)))
    return plain(0.7);
  const cut = isWordAt(folded, start - 1, start + 1);
  // 石桥村人|程某某把纸箱交给……
  if (!cut && folded.charAt(start - 1) === '人' && VILLAGER.test(folded.slice(Math.max(0, start - 4), start)))
    return plain(2.4);
  if (BOUNDARY_WORDS.longestBefore(folded, start)) return cut ? plain(0.5 - 2.5 / 2) : PLAIN;
  if (BOUNDARY_CHARACTERS.hasAt(folded, start - 1)) return cut ? UNLIKELY : PLAIN;
  if (cut) return UNLIKELY;
  return isWordAt(folded, start - 2, start) ? plain(-0.5) : UNLIKELY;
}

const VILLAGER = /\p{Script=Han}{2}[村镇乡县市屯寨籍]人$/u;
/** 热心群众（王某某）: a name in brackets of its own. */
const IN_BRACKETS = /^\p{Script=Han}{2,4}）/u;
const PLAIN = plain(0.5);
/** Less than any name has. */
const UNLIKELY = plain(-1.5);
const IS = new CharacterClass('是');
const EVEN = new CharacterClass('就正便竟');
const OF = new CharacterClass('的');

/** A title read out of two words: 带[领队]伍. */
const crossesWords = (folded: string, start: number, end: number): boolean =>
  isWordAt(folded, start - 1, start + 1) && isWordAt(folded, end - 1, end + 1) && end - start === 2;

/** 湖北[省长]江干线: the head of no province, but its river. */
const crossesPlace = (folded: string, start: number): boolean =>
  OPENS_LONG.hasAt(folded, start) &&
  folded.charAt(start - 1) === '长' &&
  placeBefore(folded, start - 1)?.value.full === true;
const OPENS_LONG = new CharacterClass('江城沙春安治乐期');

const DASH = new CharacterClass('—―');

/** A title set off by a space, a colon, a dash or quotation marks: 副所长 吴某某, 胡集派出所“村警”郭某. */
function titleBeforeSign(folded: string, start: number): LeftEvidence | null {
  const sign = folded.charAt(start - 1);
  if (!/[\s”：）（—―]/.test(sign)) return null;
  let end = start - 1;
  while (DASH.hasAt(folded, end - 1)) end--;
  if (sign === '）') {
    const open = folded.lastIndexOf('（', end);
    if (open < 0 || end - open > 16) return null;
    end = open;
  }
  while (/\s/.test(folded.charAt(end - 1))) end--;
  const title = TITLES.longestBefore(folded, end);
  if (!title) return null;
  return { ...titled(folded.slice(title.start, end), title.value), weight: 2.5 };
}
