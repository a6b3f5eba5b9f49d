/**
 * Signs after a name that tell of a person: how many are named, age and sex in brackets, a colon, a career, a post in a roll.
 *
 *   程某等5名民警      程某(左二)      程某，35岁，……      程某：……      程某2018年来到……      程某 某支队大队长
 */
import { CharacterClass } from '@/lib/text/character-class';
import { TITLES } from './title-words';

const BRACKET =
  /^（(?:\d{4}|[一-鿿]{1,4}族|左|右|中|前|后|男|女|化名|音|\d{1,3}岁|时年|图|见图|警号|现年|上|下|背|一排|二排|穿|持|戴|站|正|生前|已故|者|以下简称)/;
const COUNTED = /^(?:等)?[两二三四五六七八九十\d]+(?:名|位|人)/;
const COUNTING = new CharacterClass(/[等两二三四五六七八九十\d]/);
const BEFORE_COLON = new CharacterClass(/[\s：]/);
const AGE =
  /^，(?:(?:他|她)(?:是|的|从|曾|在)|男|女|\d{2}岁(?!的)|现年|今年|\d{4}年|汉族|中共党员|[一-鿿]{2,8}(?:所长|局长|民警|辅警|队长|大队长|主任|教导员|政委|书记))/;

/** 程某，男，35岁 */
const SEX = /^，[男女]，/;
/** 程某是这支队伍中的一名|民警 */
const ONE_OF =
  /^是[^，。；：“”、]{2,16}的(?:一[名位]|普通)?[^，。；：“”、]{0,6}(?:民警|辅警|交警|刑警|特警|巡警|警察|[所局队]长|教导员|指导员|政委)(?=[，。；]|$)/;

/** 李某某，一个高大的湖南汉子，2004年6月参加公安工作，现任……: a clause that says what somebody is now. */
const POSTED = /^，(?:[^。；：“”]{2,60}，)?(?:现任|现系|现为|生前系|生前任|生前是|生前为)/;

/** 程某获得射击组第一名 */
const PRIZE =
  /^(?:获得|荣获|夺得|摘得|斩获|勇夺|获)[^，。；：、“”]{0,16}(?:第[一二三四五六七八九十]名?|[冠亚季]军|[一二三特]等奖|金牌|银牌|铜牌)/;
/** 包括程某在内的36名嫌疑人 */
const AMONG = /^在内的[^，。；：]{0,4}(?:\d+|[两二三四五六七八九十多]+)余?[名人位]/;

/** 程某2018年来到某某派出所担任所长: a year and a step of somebody's career. */
const CAREER =
  /^(?:19|20)\d{2}年(?:\d{1,2}月)?[^，。；：“”]{0,10}(?:出生|生于|入警|从警|参警|入伍|退伍|转业|毕业|考入|参加|加入|来到|调到|调入|调任|分配|担任|接任|走上|成为|当上|任)/;

/** 李某某 刑侦支队二大队大队长: an entry of a roll, from the name to the post that ends the line. */
function isRollEntry(folded: string, end: number): boolean {
  if (folded.length > 90) return false;
  const posts = /^(?:（[^（）]{1,8}）)?\s+[\p{Script=Han}、]{4,}(?=$|\s)/u.exec(folded.slice(end));
  return posts !== null && TITLES.longestBefore(folded, end + posts[0].length) !== null;
}

const WINS = new CharacterClass('获荣夺摘斩勇');

/** What begins a sign that somebody is told of: 指, （ … */
export const SIGNS_AFTER = CharacterClass.union(
  COUNTING,
  BEFORE_COLON,
  new CharacterClass('指（，是获荣夺摘斩勇在'),
);

/** What a sign after a name says of it; null where there is none. */
export function signAfter(folded: string, start: number, end: number): number | null {
  const after = folded.charAt(end);
  if (after === '指' && /[，出称]/.test(folded.charAt(end + 1))) return 2.5;
  if (start === 0 && isRollEntry(folded, end)) return 3;
  if (after === '（' && BRACKET.test(folded.slice(end, end + 7))) return 2.5;
  if (after === '，' && SEX.test(folded.slice(end, end + 3))) return 3;
  if (after === '，' && AGE.test(folded.slice(end, end + 14))) return 2.2;
  if (after === '是' && ONE_OF.test(folded.slice(end, end + 28))) return 2.2;
  if (after === '，' && start === 0 && POSTED.test(folded.slice(end, end + 72))) return 2.5;
  if (COUNTING.hasAt(folded, end) && COUNTED.test(folded.slice(end, end + 8)))
    return after === '等' ? 2.5 : 1.5;
  if (BEFORE_COLON.hasAt(folded, end) && /^\s*：/.test(folded.slice(end, end + 3))) return 1.8;
  if (WINS.hasAt(folded, end) && PRIZE.test(folded.slice(end, end + 24))) return 2.4;
  if (after === '在' && AMONG.test(folded.slice(end, end + 12))) return 2.2;
  if ((after === '1' || after === '2') && CAREER.test(folded.slice(end, end + 24))) return 2.6;
  return null;
}
