/**
 * Several numbers of change that are said of several subjects, each of its own.
 *
 *   [刑事案件破案数]、[治安案件查处数]同比分别上升19.2%、10%
 *   [刑事]、治安[警情]分别下降13.8%和5.2%                     刑事警情, 治安警情: they share the noun
 *
 * Near misses: 事故起数、死亡人数下降5% (one number of both), 环比分别下降3.2%和1.6% (subjects of a sentence before).
 */

const NUMBERS_BEFORE = /(?:\d{1,4}(?:\.\d{1,2})?[%％](?:、|和|及|与))+$/;
const NUMBERS_BEHIND = /^(?:(?:、|和|及|与)\d{1,4}(?:\.\d{1,2})?[%％])+/;
const LONGEST = 48;

/** A number's place among those printed side by side: where the first of them begins, and which of how many it is. */
export interface SeriesPlace {
  start: number;
  index: number;
  count: number;
}

export function placeInSeries(folded: string, start: number, end: number): SeriesPlace {
  const before = NUMBERS_BEFORE.exec(folded.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
  const behind = NUMBERS_BEHIND.exec(folded.slice(end, end + LONGEST))?.[0] ?? '';
  const index = countOf(before);
  return { start: start - before.length, index, count: index + 1 + countOf(behind) };
}

const countOf = (numbers: string): number => numbers.match(/[%％]/g)?.length ?? 0;

/** What members of a list do not lack: 案件, 死亡人数. */
const WHOLE = /[情件数率量额度人者]$/;
const LONGEST_BARE = 4;

/** The member of a list that a number is said of, with the noun that it shares; null where the two do not pair. */
export function memberOf(list: string, { index, count }: SeriesPlace): string | null {
  const members = list.split(/[、和及与]/);
  const member = members[index];
  const last = members.at(-1);
  if (members.length !== count || member === undefined || last === undefined) return null;
  const shared =
    !WHOLE.test(member) && member.length <= LONGEST_BARE && last.length >= member.length + 2
      ? last.slice(member.length)
      : '';
  const name = member + shared;
  return name.length >= 2 && /^[\p{Script=Han}A-Za-z\d]+$/u.test(name) ? name : null;
}
