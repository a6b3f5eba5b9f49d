/**
 * How far a counted noun reaches, and the list that a number before it counts as a whole.
 *
 *   21名[人大代表、政协委员和群众代表]畅所欲言      60名[新警]重走老路      300余份[传单、手册等物品]
 *
 * Near misses: 2个[部门]和甲、乙分局 (the rest is counted by nobody), 10起[案件]、抓获12人 (a clause follows).
 */

import { TITLES } from '@/lib/mentions/people/title-words';
import { isWordAt } from '@/lib/text/lexicon';
import { CountedVerbs } from './counted-verbs';
import { NOUN_STOP, THEN } from './noun-ends';

/** Measure words of people. */
const OF_PEOPLE = /[名位]$/;
/** Persons beside those whom titles name. */
const PERSONS =
  /(?:人员|骨干|师生|学员|队员|会员|选手|伤员|对象|人士|家属|先锋|[老读作患业]者|[歌骑]手|[男女]士|[男女]子)$/;
const OWN_NUMBER = /^[一二两三四五六七八九十百千]+[万余多]?[名个起件条份部台辆家户处所场次项批张支把只]/;
const MAX_NOUN = 16;
const MEMBER = /^\p{Script=Han}{2,14}$/u;

/** How much of a run is the noun that a number with this measure word counts; 0 where that cannot be told. */
export function nounLength(run: string, measure: string): number {
  const before = run.slice(0, NOUN_STOP.exec(run)?.index).replace(/(?<=..)[送带运押抓]$/, '');
  const then = THEN.exec(before)?.index ?? 0;
  const noun = then >= 2 ? before.slice(0, then) : before;
  if (!OF_PEOPLE.test(measure)) return noun.length > MAX_NOUN ? 0 : noun.length;
  const person = lastPerson(noun);
  if (person > 0) return person;
  return noun.length > 8 ? 0 : noun.length;
}

/** Length of the counted noun with the list that it opens: its members, the one after 和 or 及, and 等 with its kind. */
export function listLength(run: string, measure: string): number {
  const head = /^[^、]*/.exec(run)?.[0] ?? '';
  const first = nounLength(head, measure);
  if (first < 2) return first;
  const joined = joinedLength(run.slice(first), measure);
  if (joined > 0) return first + joined;
  if (first < head.length) return first;
  let length = head.length;
  while (run.charAt(length) === '、') {
    const member = /^[^、]*/.exec(run.slice(length + 1))?.[0] ?? '';
    // 39个重点地区、|76个治安复杂场所: a number of its own.
    if (member === '' || OWN_NUMBER.test(member) || CountedVerbs.opens(member)) break;
    const noun = nounLength(member, measure);
    // A list that cannot be followed to its end: its first members alone would be wrong.
    if (noun < 2 && !OF_PEOPLE.test(measure)) break;
    if (noun < 2 || (OF_PEOPLE.test(measure) && lastPerson(member.slice(0, noun)) === 0)) return 0;
    length += 1 + noun;
    if (noun < member.length) {
      const more = joinedLength(run.slice(length), measure, true);
      return length + more;
    }
  }
  return length;
}

/** Length of 及社会各界代表, 和群众代表 or 等物品 at the start of a run; `list` where it closes a list with 、. */
function joinedLength(run: string, measure: string, list = false): number {
  const join = (list ? /^(?:以及|及(?!时|其)|和(?!谐)|与|等)/ : /^(?:以及|及(?!时|其))/).exec(run)?.[0];
  if (!join) return 0;
  const member = /^\p{Script=Han}*/u.exec(run.slice(join.length))?.[0] ?? '';
  // 手提电脑|及一批工具
  if (OWN_NUMBER.test(member)) return 0;
  const noun = nounLength(member, measure);
  const whole =
    MEMBER.test(member.slice(0, noun)) &&
    !CountedVerbs.opens(member) &&
    (!OF_PEOPLE.test(measure) || lastPerson(member.slice(0, noun)) === noun);
  if (whole) return join.length + noun;
  return join === '等' ? 1 : 0;
}

/** Words between two of which both name the same persons: 党员[领导]干部. */
const MAX_GAP = 2;
/** 骨干|犯罪嫌疑人 */
const SUSPECTS = /^(?:犯罪)?嫌疑人/;

/** Where the first words for persons end, those that adjoin taken together: 派出所教导员|代表; 0 where there are none. */
function lastPerson(noun: string): number {
  let last = 0;
  for (let end = 2; end <= noun.length; end++) {
    if (last > 0 && end - last > MAX_GAP + 2) break;
    if (isPersonBefore(noun, end)) last = end;
  }
  last += last > 0 ? (SUSPECTS.exec(noun.slice(last))?.[0].length ?? 0) : 0;
  // 精干警|力: no person, but the beginning of a word.
  return last > 0 && isWordAt(noun, last - 1, last + 1) && last + 1 === noun.length ? last + 1 : last;
}

function isPersonBefore(noun: string, end: number): boolean {
  const title = TITLES.longestBefore(noun, end);
  return (title !== null && title.value !== 'credit') || PERSONS.test(noun.slice(Math.max(0, end - 3), end));
}

/** How much of a run the words for persons are that it opens with; 0 where it has none. */
export const personLength = (run: string): number => lastPerson(run.slice(0, MAX_NOUN));

/** Whether a run ends in a word for a person. */
export const endsInPerson = (run: string): boolean => lastPerson(run) === run.length && run !== '';
