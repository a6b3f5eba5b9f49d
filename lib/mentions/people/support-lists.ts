/**
 * Lists of names: the more of them, and the surer one of them, the surer all.
 *
 *   市领导[伍某某]、[程某]、[李某]参加会议      [贺某某]与[王某某]      “缉毒英雄”[陈某]、“缉毒勇士”[查某]
 *
 * Near miss: 平安、和谐、文明 (words).
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { listByCommas } from './comma-lists';
import type { Candidate } from './name-candidates';
import { isBareRun } from './name-shapes';
import { WORDLIKE_SURNAMES } from './surnames';
import { TITLES } from './title-words';

/** Between two names of a list; each may have its own epithet. */
const SEPARATOR = /^(?:（[^（）]{1,8}）)?(?:、|和|与|及|以及)(?:“[^”]{2,14}”)?$/;
/** Between two names of a roll, which a mark, a title or the line's edge bounds: 王　刚　李小明　赵　敏 */
const ROW_SEPARATOR = /^\s{1,8}$/;
const REACH = 20;
/** A shape below this is no name in any list. */
const UNLIKELY = -0.8;
const LIKELY = 0.5;
/** What makes up for being a word, where a list leaves no other reading. */
const WORD_IN_LIST = 2;

/** 民警闵某、|舒适|也……: behind a sure name with a title, a word of two that somebody's deed follows. */
function isWordName(last: Candidate, other: Candidate, between: string, sure: ReadonlySet<string>): boolean {
  if (between !== '、' || last.title === null || other.end - other.start !== 2 || !sure.has(last.name))
    return false;
  const { folded } = other.passage;
  if (TITLES.longestAt(folded, other.start) || TITLES.longestAt(folded, other.end)) return false;
  return (
    /^[，。、；也都]|^等(?:\d|[两二三四五六七八九十人])|^[一两二]人|^一起|^一同/.test(
      folded.slice(other.end, other.end + 2),
    ) || DEED.test(folded.slice(other.end, other.end + 2))
  );
}
const DEED = /^[在把将向就]|^\p{Script=Han}[进出到在向来着入上下起]/u;

/** Whether the name at a place of a run is such a word. */
function isWordIn(run: readonly Candidate[], place: number, sure: ReadonlySet<string>): boolean {
  const [last, one] = [run[place - 1], run[place]];
  if (!last || !one || one.shape.score >= 0) return false;
  return isWordName(last, one, one.passage.folded.slice(last.end, one.start), sure);
}

function listRuns(candidates: readonly Candidate[], sure: ReadonlySet<string>): Candidate[][] {
  const runs: Candidate[][] = [];
  const taken = new Set<Candidate>();
  candidates.forEach((first, place) => {
    if (taken.has(first) || first.shape.score <= UNLIKELY) return;
    const byCommas = listByCommas(candidates, place);
    const run = byCommas.length > 0 ? byCommas : [first];
    for (let i = place + run.length; i < candidates.length; i++) {
      const last = run.at(-1) ?? first;
      const other = candidates[i];
      if (!other || other.passage !== first.passage || other.start > last.end + REACH) break;
      const between = first.passage.folded.slice(last.end, other.start);
      if (other.shape.score <= UNLIKELY && !isWordName(last, other, between, sure)) continue;
      if (SEPARATOR.test(between) || (ROW_SEPARATOR.test(between) && isInRow(last) && isInRow(other)))
        run.push(other);
    }
    if (run.length < 2 || !isList(run) || isRowOfVerbs(run, sure)) return;
    for (const one of run) taken.add(one);
    runs.push(run);
  });
  return runs;
}

/** 严管、严控、严惩: words of two that share their first, three of them or of a first that is a word itself. */
function isRowOfVerbs(run: readonly Candidate[], sure: ReadonlySet<string>): boolean {
  const { passage, start } = run[0] as Candidate;
  const first = passage.folded.charAt(start);
  return (
    (run.length >= 3 || WORDLIKE_SURNAMES.hasAt(passage.folded, start)) &&
    run.every((one) => one.end - one.start === 2 && passage.folded.charAt(one.start) === first) &&
    !run.some(({ name, title }) => title !== null || sure.has(name))
  );
}

/** A name that stands apart from what follows it. */
const isInRow = ({ passage: { folded }, end }: Candidate): boolean => !HAN.hasAt(folded, end);

/** 严管理 强素质 树形象 is a row of slogans: no given name of three is a word. */
const isPlainWord = ({ passage: { folded }, start, end }: Candidate): boolean =>
  end - start >= 3 && isWordAt(folded, start + 1, end);

/** A row without 、 is a list where a name in it is spaced out, or where three and more of it stand behind a title. */
function isList(run: readonly Candidate[]): boolean {
  const [first] = run;
  if (!first || run.some(({ shape }) => shape.spaced)) return true;
  const joined = run.some((other, place) => {
    const last = run[place - 1];
    return last !== undefined && !ROW_SEPARATOR.test(first.passage.folded.slice(last.end, other.start));
  });
  return joined || (first.title !== null && run.length >= 3 && !run.some(isPlainWord));
}

/** 群众南某、李某某|夫妇: two of one family. */
function isFamily(run: readonly Candidate[]): boolean {
  const last = run.at(-1);
  return last !== undefined && run.length === 2 && isCouple(last);
}

/** 张三|夫妇: somebody named with their family. */
export const isCouple = ({ passage, end }: { passage: Passage; end: number }): boolean =>
  FAMILY.test(passage.folded.slice(end, end + 2));
/** 张三、李四|特大涉黑犯罪集团案: somebody whose name a case bears. */
export const givesCaseItsName = ({ passage, end }: { passage: Passage; end: number }): boolean =>
  CASE.test(passage.folded.slice(end, end + 36));
const CASE =
  /^(?:、[\p{Script=Han}·]{2,4})?(?:等人?)?(?:涉嫌)?(?:[特重]大)?[\p{Script=Han}、]{0,14}(?:犯罪(?:集团|团伙|组织)?|团伙|集团|组织|杀人|诈骗|贩毒|涉黑|涉恶|抢劫|盗窃)(?:专?案|系列案)/u;
const FAMILY = /^(?:夫妇|夫妻|父子|父女|母子|母女|兄弟|兄妹|姐妹|姐弟)/;

/** What a list lends its members: most where one of them is sure, by itself or in this company. */
function likelihood(run: readonly Candidate[], sure: ReadonlySet<string>): number {
  const likely = run.filter(({ shape }) => shape.score >= LIKELY).length;
  const company = likely < 2 ? (isFamily(run) ? 1.4 : 0) : run.length >= 3 ? 2.2 : 1.4;
  const anySure = run.some(({ name, score, enough }) => sure.has(name) || score + company >= enough);
  return anySure && (company > 0 || run.some(({ name, score, enough }) => sure.has(name) || score >= enough))
    ? 3
    : company;
}

/**
 * The candidates with the weight that their lists lend them, and the first one's title where they have none; `sure`
 * are names that the story has made sure of elsewhere.
 */
export function supportLists(candidates: readonly Candidate[], sure: ReadonlySet<string>): Candidate[] {
  const supported = new Map<Candidate, Candidate>();
  for (const run of listRuns(candidates, sure)) {
    const support = likelihood(run, sure);
    const title = run[0]?.title ?? null;
    run.forEach((one, place) => {
      const lends = place > 0 || one.score < one.enough;
      supported.set(one, {
        ...one,
        listed: place > 0,
        title: one.title ?? title,
        score:
          one.score +
          (lends ? support * (isBareRun(one.shape) ? 0.5 : 1) : 0) +
          (place > 0 && isWordIn(run, place, sure) ? WORD_IN_LIST : 0),
      });
    });
  }
  return candidates.map((candidate) => supported.get(candidate) ?? candidate);
}
