/**
 * What the text on both sides of a string says about its being a name. All weights are in the same unit as a
 * shape's score; `ENOUGH` is what a name needs in all.
 */
import { CharacterClass, HAN } from '../../text/character-class';
import { placeBefore } from '../places/gazetteer';
import { isWordAt } from '../text/lexicon';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from '../units/left-boundaries';
import { FOLLOWERS, speechAt } from './name-followers';
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

const plain = (weight: number): LeftEvidence => ({ weight, title: null, enough: ENOUGH });

function titled(word: string, title: TitleKind): LeftEvidence {
  if (LOOSE_TITLES.test(word) || title === 'resident') return { weight: 2.5, title, enough: ENOUGH };
  return title === 'role'
    ? { weight: 2.8, title, enough: ENOUGH_AFTER_ROLE }
    : { weight: 3, title, enough: ENOUGH_AFTER_POST };
}

/** Verbs that take a person: 任命卢某, 接替赵某; and an age before a name: 64岁的王某. */
const TAKES_PERSON =
  /(?:任命|免去|提名|委任|推荐|接替|追授|表彰|慰问|看望|采访|感谢|怀念|缅怀|悼念|追忆|记者见到|遇见|评选出|涌现出|选出|救出|营救|\d岁的|\d岁)$/;
const TAKING_ENDS = new CharacterClass('命去名任荐替授彰问望访谢念悼忆到见出救的岁');
const NAMED = /(?:名叫|叫做|叫|名为|取名|化名|姓名|真名|原名|本名)[：“]?$/;
const OFFICE = /(?:[一-鿿]{2}科|[一-鿿]股|[中大支分]队)$/;
const OFFICE_ENDS = new CharacterClass('科股队');
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
  if (NAMED_ENDS.hasAt(folded, start - 1) && NAMED.test(folded.slice(Math.max(0, start - 4), start)))
    return SEVERAL_NAMED.test(folded.slice(Math.max(0, start - 6), start)) ? plain(0.5) : plain(2.5);
  if (IS.hasAt(folded, start - 1) && EVEN.hasAt(folded, start - 2)) return plain(0.9);
  if (!HAN.hasAt(folded, start - 1)) {
    const before = folded.charAt(start - 1);
    const spaced = titleBeforeSign(folded, start);
    if (spaced) return spaced;
    if (before === '，' && APPOSITION.test(folded.slice(Math.max(0, start - 40), start - 1)))
      return TITLES.longestBefore(folded, start - 1) ? plain(2.3) : plain(0.5);
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
  }
  if (TAKING_ENDS.hasAt(folded, start - 1) && TAKES_PERSON.test(folded.slice(Math.max(0, start - 4), start)))
    return plain(2.2);
  // 车宣科王浩科长: an office that no unit's name was read from.
  if (OFFICE_ENDS.hasAt(folded, start - 1) && OFFICE.test(folded.slice(Math.max(0, start - 3), start)))
    return plain(0.7);
  const cut = isWordAt(folded, start - 1, start + 1);
  if (BOUNDARY_WORDS.longestBefore(folded, start)) return cut ? plain(0.5 - 2.5 / 2) : PLAIN;
  if (BOUNDARY_CHARACTERS.hasAt(folded, start - 1)) return cut ? UNLIKELY : PLAIN;
  if (cut) return UNLIKELY;
  return isWordAt(folded, start - 2, start) ? plain(-0.5) : UNLIKELY;
}

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

/** A title set off by a space, a colon or quotation marks: 副所长 吴某某, 胡集派出所“村警”郭某. */
function titleBeforeSign(folded: string, start: number): LeftEvidence | null {
  const sign = folded.charAt(start - 1);
  if (!/[\s”：）]/.test(sign)) return null;
  let end = start - 1;
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

const BRACKET =
  /^（(?:\d{4}|[一-鿿]{1,4}族|左|右|中|前|后|男|女|化名|音|\d{1,3}岁|时年|图|见图|警号|现年|上|下|背|一排|二排|穿|持|戴|站|正|生前|已故|者|以下简称)/;
const COUNTED = /^(?:等)?[两二三四五六七八九十\d]+(?:名|位|人)/;
const COUNTING = new CharacterClass(/[等两二三四五六七八九十\d]/);
const BEFORE_COLON = new CharacterClass(/[\s：]/);
const AGE =
  /^，(?:(?:他|她)(?:是|的|从|曾|在)|男|女|\d{2}岁|现年|今年|\d{4}年|汉族|中共党员|[一-鿿]{2,8}(?:所长|局长|民警|辅警|队长|大队长|主任|教导员|政委|书记))/;

/** 李某某，一个高大的湖南汉子，2004年6月参加公安工作，现任……: a clause that says what somebody is now. */
const POSTED = /^，(?:[^。；：“”]{2,60}，)?(?:现任|现系|现为|生前系|生前任|生前是|生前为)/;

/** 程某2018年来到某某派出所担任所长: a year and a step of somebody's career. */
const CAREER =
  /^(?:19|20)\d{2}年(?:\d{1,2}月)?[^，。；：“”]{0,10}(?:出生|生于|入警|从警|参警|入伍|退伍|转业|毕业|考入|参加|加入|来到|调到|调入|调任|分配|担任|接任|走上|成为|当上|任)/;

/** 李某某 刑侦支队二大队大队长: an entry of a roll, from the name to the post that ends the line. */
function isRollEntry(folded: string, end: number): boolean {
  if (folded.length > 90) return false;
  const posts = /^(?:（[^（）]{1,8}）)?\s+[\p{Script=Han}、]{4,}(?=$|\s)/u.exec(folded.slice(end));
  return posts !== null && TITLES.longestBefore(folded, end + posts[0].length) !== null;
}

/** A name that is the whole of its line. */
const ALONE = 2.2;

/** What begins a sign that somebody is told of: 指, （ … */
const SIGNS = CharacterClass.union(COUNTING, BEFORE_COLON, new CharacterClass('指（，'));

/** What stands after a name. */
export function rightOf(folded: string, start: number, end: number, afterTitle = false): number {
  if (end >= folded.length) return start === 0 ? ALONE : 0.5;
  if (start === 0 || SIGNS.hasAt(folded, end)) {
    const told = signAfter(folded, start, end);
    if (told !== null) return told;
  }
  if (!HAN.hasAt(folded, end)) {
    const after = folded.charAt(end);
    return after === '·' ? -4 : /[A-Za-z0-9]/.test(after) ? 0.4 : 0.7;
  }
  const cut = cutsWord(folded, start, end) ? (JOINS.hasAt(folded, end) ? 0 : -2.2) : 0;
  if (speechAt(folded, end) !== null) return 2.5 + cut / 2;
  const hit = FOLLOWERS.longestAt(folded, end);
  switch (hit?.value) {
    case 'title':
      return 2.4 + cut / 2;
    case 'person':
      return 2 + cut / 2;
    case 'verb':
      return hit.end - end > 1 ? 1.2 + cut / 2 : 0.5 + cut;
    case 'institution':
      return -4;
    case 'doctrine':
      // 局长某某某关于…的指示 is no doctrine.
      return afterTitle && folded.startsWith('关于', end) ? 0.7 : -4;
    default: {
      // 教导员程某感慨万千：“……”
      if (cut === 0 && afterTitle && SAYS_SO.test(folded.slice(end, end + 9))) return 1.5;
      // 明建国守了一夜
      if (cut === 0 && afterTitle && ASPECT.hasAt(folded, end + 1)) return 0.8;
      const next = isWordAt(folded, end, end + 2) || isWordAt(folded, end, end + 3) ? 0.5 : -0.5;
      return next + cut;
    }
  }
}

const SAYS_SO = /^\p{Script=Han}{2,6}：“/u;
const ASPECT = new CharacterClass('了着过得');
const JOINS = new CharacterClass('和与及等在是');

/** What a sign after a name says of it; null where there is none. */
function signAfter(folded: string, start: number, end: number): number | null {
  const after = folded.charAt(end);
  if (after === '指' && /[，出称]/.test(folded.charAt(end + 1))) return 2.5;
  if (start === 0 && isRollEntry(folded, end)) return 3;
  if (after === '（' && BRACKET.test(folded.slice(end, end + 7))) return 2.5;
  if (after === '，' && AGE.test(folded.slice(end, end + 14))) return 2;
  if (after === '，' && start === 0 && POSTED.test(folded.slice(end, end + 72))) return 2.5;
  if (COUNTING.hasAt(folded, end) && COUNTED.test(folded.slice(end, end + 8)))
    return after === '等' ? 2.5 : 1.5;
  if (BEFORE_COLON.hasAt(folded, end) && /^\s*：/.test(folded.slice(end, end + 3))) return 1.8;
  if ((after === '1' || after === '2') && CAREER.test(folded.slice(end, end + 24))) return 2.6;
  return null;
}

/** Whether a dictionary word lies across the end of a name: 季威|来 cut out of 来说. */
function cutsWord(folded: string, start: number, end: number): boolean {
  return isWordAt(folded, end - 1, end + 1) || (end - start > 2 && isWordAt(folded, end - 1, end + 2));
}
