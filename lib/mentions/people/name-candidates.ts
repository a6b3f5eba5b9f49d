/**
 * Candidates: every place of a passage where a name could stand, weighed by its shape and both sides.
 *
 * Near misses weigh too little or are left out: 高度重视, 张某, 赵女士, 《王某传》, 王某纪念馆.
 */

import { isCutFromWord } from '@/lib/mentions/places/whole-places';
import type { Passage } from '@/lib/mentions/text/passage';
import { placeAt } from '@/lib/places/gazetteer';
import { CharacterClass, SPACE } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { hasSign, placesOf, signOfCharacters } from '@/lib/text/signs';
import { toSolid } from '@/lib/text/solid-text';
import { isClaimedPost } from './claimed-posts';
import { listEntryNames } from './entry-names';
import { rightOf } from './evidence-after-name';
import { AFTER_UNIT, leftOf, OF_UNIT } from './evidence-before-name';
import { NAME_SIGN, type NameShape, namesAt } from './name-shapes';
import { listRollNames } from './roll-names';
import { TITLE_MODIFIERS, TITLES, type TitleKind } from './title-words';
import { listUnitRowNames } from './unit-rows';

/** A mention of a name, not yet of a person. */
export interface FoundName {
  passage: Passage;
  start: number;
  end: number;
  /** Folded. */
  name: string;
  score: number;
  title: TitleKind | null;
  /** Joined to the name before by 、 or 与: titles before that one may be meant for both. */
  listed: boolean;
}

export interface Candidate extends FoundName {
  shape: NameShape;
  left: number;
  right: number;
  /** What the score must reach. */
  enough: number;
}

export interface Stretch {
  start: number;
  end: number;
}

/** Below this nothing that the rest of the story says can make it a name. */
const HOPELESS = 0.5;
/** A photographer's name, where the parser left it in a caption. */
const CREDITED = /^\s{0,4}(?:摄|翻摄|供图|摄影|图）|文）|\/)/;
const CREDIT_SIGNS = new CharacterClass(/[\s摄翻供图文/]/);
/** 程某 摄, 程某供图: whose picture it is. */
export const isCredited = (folded: string, end: number): boolean =>
  CREDIT_SIGNS.hasAt(folded, end) && CREDITED.test(folded.slice(end, end + 8));
/** A name that a police unit is said of. */
const BELONGS = 2.4;
const BELONGING = new CharacterClass('是（，');
/** 程某是|某派出所的民警, 程某（某派出所民警）, at a line's start also 程某（女），|某派出所所长 */
function isBeforeOwnUnit(folded: string, start: number, end: number, units: ReadonlySet<number>): boolean {
  const after = folded.charAt(end);
  if (after === '是' || (after === '（' && units.has(end + 1))) return units.has(end + 1);
  if (start > 0 && !/[；。]/.test(folded.charAt(start - 1))) return false;
  const facts =
    after === '（' ? (/^（[^（）]{1,12}）/.exec(folded.slice(end, end + 14))?.[0].length ?? 0) : 0;
  return folded.charAt(end + facts) === '，' && units.has(end + facts + 1);
}
/** 省公安厅|国合处|四级警长: the inner department of the unit printed before it. */
const DEPARTMENT = /[处股室队所组]$/;
const WORK = /《[^》]*》/g;
const WORK_SIGN = signOfCharacters(new CharacterClass('《'));

/** The titles of works in a passage: no name of the story stands in them. */
export const listWorks = ({ folded, signs }: Passage): Stretch[] =>
  hasSign(signs, WORK_SIGN)
    ? listMatches(WORK, folded).map(({ index, 0: work }) => ({ start: index, end: index + work.length }))
    : [];

/** Whether any of the stretches shares a character with the one from `start` to `end` (exclusive). */
export const overlaps = (stretches: readonly Stretch[], start: number, end: number): boolean =>
  stretches.some((other) => other.start < end && start < other.end);

/** Whether a string right behind a unit is its department: 科 ends given names as well, so a title must follow. */
function isDepartment(folded: string, start: number, end: number): boolean {
  if (DEPARTMENT.test(folded.slice(start, end))) return true;
  return folded.charAt(end - 1) === '科' && startsTitle(folded, end);
}

const startsTitle = (folded: string, at: number): boolean =>
  TITLES.longestAt(folded, at) !== null || TITLE_MODIFIERS.longestAt(folded, at) !== null;

/** “扎西调解室”, “益海户籍室”: a room or a method that is named after somebody. */
export const isNamedAfter = (folded: string, start: number, end: number): boolean =>
  OPENING_QUOTE.hasAt(folded, start - 1) && NAMED_THING.test(folded.slice(end, end + 12));
const OPENING_QUOTE = new CharacterClass('“');
const NAMED_THING = /^\p{Script=Han}{0,6}(?:室|站|法|队|团|岗|所|屋|中心|课堂|驿站|热线|协会|品牌)”/u;

/** A name of whatever characters, whose ends the print shows. */
const boundedTo = (end: number): NameShape => ({ end, score: 0.2, kind: 'han' });

/** Whether one of a passage's few units ends at a place. */
function endsAt(units: readonly Stretch[], place: number): boolean {
  for (const { end } of units) if (end === place) return true;
  return false;
}

const GENERIC = new CharacterClass('市县区旗镇乡');
const SEATED = /^(?:公安|人民政府|政府|委|政协|人大)/;

/** 上|饶县|人: characters in the midst of a place's whole name; 江州市|公安局: of one that no list has. */
function isInPlace(folded: string, start: number, end: number): boolean {
  if (GENERIC.hasAt(folded, end - 1) && SEATED.test(folded.slice(end, end + 4))) return true;
  for (let from = Math.max(0, start - 3); from < start; from++) {
    const place = placeAt(folded, from);
    if (place?.value.full && place.end >= end && !isCutFromWord(folded, from, place.end)) return true;
  }
  return false;
}

/** The likeliest candidate at each place; `units` are the passage's police units, which no name overlaps. */
export function listCandidates(passage: Passage, units: readonly Stretch[]): Candidate[] {
  const { folded } = passage;
  const blocked = [...units, ...listWorks(passage)];
  const unitStarts = new Set(units.map(({ start }) => start));
  const roll = listRollNames(folded, units);
  const ofList = listEntryNames(folded, unitStarts);
  const rows = listUnitRowNames(folded, units);
  const entries = roll.size + rows.size === 0 ? ofList : new Map([...ofList, ...rows, ...roll]);
  const candidates: Candidate[] = [];
  const signs = placesOf(passage.signs, NAME_SIGN);
  const starts =
    entries.size === 0 ? signs : [...new Set([...signs, ...entries.keys()])].sort((a, b) => a - b);
  for (const start of starts) {
    const entry = entries.get(start) ?? null;
    const ofUnit = folded.charAt(start - 1) === '的' && endsAt(units, start - 1);
    const left =
      roll.has(start) || endsAt(units, start) ? AFTER_UNIT : ofUnit ? OF_UNIT : leftOf(folded, start);
    // 刘某|盛夫妇: what is left of a name that the print hides.
    if (folded.charAt(start - 1) === '某') continue;
    if (left.weight < -1 || (left.title !== null && isClaimedPost(folded, start))) continue;
    // 某某派出所 丁某某 0952…: an entry of a list.
    const entered = SPACE.hasAt(folded, start - 1) && endsAt(units, start - 1);
    // 民警闵某、舒适也……: a name that is a word, where only a name could stand.
    const listed = folded.charAt(start - 1) === '、';
    let best: Candidate | null = null;
    const shapes = namesAt(folded, start, left.title !== null);
    if (entry !== null) shapes.push(boundedTo(entry));
    const opening = shapes.length === 0 ? null : TITLES.longestAt(folded, start);
    for (const shape of shapes) {
      const { end } = shape;
      // 高级|警司: a title of which the name would be a part.
      if (opening !== null && opening.end > end) continue;
      if (overlaps(blocked, start, end) || isNamedAfter(folded, start, end)) continue;
      if (left === AFTER_UNIT && isDepartment(folded, start, end)) continue;
      const own = entered && /^(?:\s|$)/.test(folded.slice(end)) ? AFTER_UNIT : left;
      const belongs = BELONGING.hasAt(folded, end) && isBeforeOwnUnit(folded, start, end, unitStarts);
      const right = belongs || end === entry ? BELONGS : rightOf(folded, start, end, left.title !== null);
      const score = own.weight + shape.score + right;
      if ((score < HOPELESS && !(listed && right > -1)) || (best && best.score >= score)) continue;
      const title = isCredited(folded, end) ? 'credit' : left.title;
      const name = toSolid(folded.slice(start, end));
      const { weight, enough } = own;
      best = { passage, start, end, name, score, title, listed: false, shape, left: weight, right, enough };
    }
    if (best && !isInPlace(folded, best.start, best.end)) candidates.push(best);
  }
  return candidates;
}
