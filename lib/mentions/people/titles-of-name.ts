/** The titles and the unit that a name is printed with, on either side of it. */
import { type TitleChain, titlesBefore, type UnitEnd } from './find-titles';
import type { FoundName } from './name-candidates';
import { isInRoll } from './roll-names';
import { titlesAfter } from './titles-after';

/** 时任支队长、现任某处处长的|彭某: the posts of a clause that says what somebody is or was. */
function titlesOfClause(folded: string, start: number, ends: readonly UnitEnd[]): TitleChain | null {
  if (folded.charAt(start - 1) !== '的') return null;
  const clause = /[^，。；：！？“”]*$/u.exec(folded.slice(Math.max(0, start - 60), start - 1))?.[0] ?? '';
  return /[时现曾担]任|身为|作为|同[为是]/.test(clause) ? titlesBefore(folded, start - 1, ends) : null;
}

/** The titles on either side of a name; who is only somebody's husband before it may be an officer behind it. */
export function readTitles(
  { passage: { folded }, start, end }: FoundName,
  ends: readonly UnitEnd[],
): TitleChain | null {
  const before = titlesBefore(folded, start, ends) ?? titlesOfClause(folded, start, ends);
  if (before && (before.unit !== null || before.organisation || before.kind !== 'resident')) return before;
  const after = titlesAfter(folded, start, end, ends);
  if (!before || (after?.unit == null && !after?.organisation)) return before ?? after;
  return {
    ...after,
    start: before.start,
    titles: [...before.titles, ...after.titles],
    kinds: [...before.kinds, ...after.kinds],
  };
}

/** 某某派出所|贺某某: the unit right before a name, unless it is where something happens: 在某某派出所李某说. */
export function unitRightBefore(
  { passage: { folded }, start }: FoundName,
  ends: readonly UnitEnd[],
): TitleChain | null {
  const at = /\s/.test(folded.charAt(start - 1)) ? start - 1 : start;
  const unit = ends.find(({ end }) => end === at) ?? ends.findLast(({ end }) => isInRoll(folded, end, start));
  if (!unit || /[在到往向于至由被让请赴从将把给]$/.test(folded.slice(0, unit.start))) return null;
  return { start: unit.start, titles: [], kind: 'role', kinds: [], unit: unit.index, organisation: null };
}

/** 民警甲的师父乙, 他的妻子——某校教师乙: who somebody is to another does not say that they serve in one unit. */
const RELATION =
  /的(?:师父|师傅|徒弟|妻子|丈夫|爱人|父亲|母亲|儿子|女儿|同事|战友|搭档|同学|朋友|老师|领导)[，：—\s]{0,2}$/;

/** Whether a name with its titles from `start` is printed as somebody's master, wife or the like. */
export const isRelated = (folded: string, start: number, name: number): boolean =>
  [start, start + 2, name].some((at) => RELATION.test(folded.slice(Math.max(0, at - 8), at)));
