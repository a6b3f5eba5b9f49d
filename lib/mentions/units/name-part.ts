/**
 * The name before a body noun: where does it begin?
 *
 *   name ::= place* (free name)? (function | ordinal)*
 *
 *   随后杨某赶到[新桥]派出所             free name, bounded by a verb
 *   [南昌市青云谱][交警]大队             places and a function
 *   鄂尔多斯市公安局[东胜]分局           the gap between two bodies, bounded by the first
 *
 * Every start within reach is weighed by its left boundary, its length and the words that it would cut in two.
 */

import { wholePlaceBefore } from '@/lib/mentions/places/whole-places';
import { placeBefore, placesNamed } from '@/lib/places/gazetteer';
import { isWordAt } from '@/lib/text/lexicon';
import { findFreeName } from './free-name';
import { isPoliceBureau, isPoliceOfGeneric, opensGeneric, TAKES_GENERIC } from './generic-place';
import { isSecondHalf, isTailOfName } from './half-names';
import { BOUNDARY_CHARACTERS } from './left-boundaries';
import type { Body } from './police-bodies';
import { POLICE_FUNCTIONS } from './police-functions';

export interface NamePart {
  start: number;
  /** Whether a name that no list knows is in it: 新桥派出所. */
  free: boolean;
  /** A generic in place of a name: 市公安局, 自治区公安厅. */
  generic: string | null;
}

const ORDINAL = /(?:第?[一二三四五六七八九十百]{1,3}|第?\d{1,3}号?|[东南西北中])$/;
const GENERIC_PLACE = /(?:自治区|兵团|示范区|度假区|管理区|省|市|县|区|州|盟|旗|地区|新区|开发区)$/;
/** The corps and the airlines have police of their own: 新疆生产建设兵团第八师公安局, 民航西南地区管理局公安局. */
const OWN_FORCE =
  /(?:新疆生产建设兵团(?:第[一二三四五六七八九十]{1,3}师)?|兵团第[一二三四五六七八九十]{1,3}师|民航\p{Script=Han}{2,6}管理局)$/u;
const OWN_AREA = /^(?:开发区|新区|度假区|示范区|管理区)$/;
const QUARTER = /^[东南西北]区$/;
const TOWN = /[一-鿿]{1,4}(?:镇|乡|街道|苏木|嘎查|林场|农场)$/;

/**
 * Finds the name before a body noun at `end`, no further left than `low`; null where the noun stands alone.
 * Offsets are UTF-16 code units.
 */
export function findNamePart(text: string, low: number, end: number, body: Body): NamePart | null {
  const at = skipQualifiers(text, low, end, body);
  if (at === low && at < end) return named(at);
  const own = body.kind === 'bureau' ? OWN_FORCE.exec(text.slice(Math.max(low, at - 16), at)) : null;
  if (own) return named(at - own[0].length);
  // 公安局|环境和食品药品安全保卫|分局
  const work = body.kind === 'branch' && low > 0 ? POLICE_FUNCTIONS.longestBefore(text, end, low) : null;
  if (work?.start === low) return named(low);
  const branded = body.kind === 'team' ? takeBranded(text, low, at, body) : null;
  if (branded !== null) return named(branded);
  const places = takePlaces(text, low, at);
  if (places < at) return namedByPlaces(text, low, places, body);
  const area = GENERIC_PLACE.exec(text.slice(Math.max(low, at - 3), at))?.[0];
  const opens = area ? opensArea(text, low, at, area, body) : 'no';
  if (area && opens === 'own') return named(withKind(text, low, at - area.length));
  const generic = area ? { start: at - area.length, free: false, generic: area } : null;
  if (opens === 'yes') return generic;
  const free = findFreeName(text, low, at, body);
  if (free !== null) return namedFreely(text, low, free, body);
  if (opens === 'perhaps') return generic;
  return at < end ? named(at) : null;
}

const named = (start: number): NamePart => ({ start, free: false, generic: null });
const freelyNamed = (start: number): NamePart => ({ start, free: true, generic: null });

/** Skips to the left what stands between a name and its body noun: functions, ordinals, 政府 of a bureau. */
function skipQualifiers(text: string, low: number, end: number, body: Body): number {
  const takesFunctions = body.kind === 'team' || body.kind === 'line-bureau' || body.kind === 'college';
  const takesOrdinals = body.kind === 'team' || body.kind === 'station';
  let at = end;
  for (;;) {
    const work = takesFunctions ? POLICE_FUNCTIONS.longestBefore(text, at, low) : null;
    if (work) {
      at = work.start;
      continue;
    }
    const ordinal =
      takesOrdinals && (at === end || body.kind === 'team')
        ? ORDINAL.exec(text.slice(Math.max(low, at - 4), at))
        : null;
    if (!ordinal || isDirectionInName(low, at, ordinal[0])) break;
    at -= ordinal[0].length;
  }
  if (body.kind === 'bureau' && text.startsWith('政府', at - 2) && at - 2 > low)
    at -= text.startsWith('人民', at - 4) && at - 4 > low ? 4 : 2;
  return isPoliceOfGeneric(text, low, at, body) ? at - 2 : at;
}

/** The name that begins with the whole places from `places` on, unless they are the tail of a name that no list knows. */
function namedByPlaces(text: string, low: number, places: number, body: Body): NamePart {
  if (body.kind === 'station' && isTailOfName(text, low, places)) return freelyNamed(low);
  if (body.kind === 'station' && opensWithAnd(text, low, places)) return freelyNamed(places - 1);
  if (body.kind === 'station' && isSecondHalf(text, low, places)) return freelyNamed(places - 1);
  // 航站楼西区|派出所: no district of a city.
  const quarter = body.kind === 'station' && QUARTER.test(text.slice(places, places + 2));
  const free = quarter ? findFreeName(text, low, places, body) : null;
  if (free !== null) return freelyNamed(free);
  return named(withWork(text, low, withPolice(text, low, places, body), body));
}

/** 调到了|和平桥派出所, and 平桥 a place of its own: behind what nothing is joined to, 和 opens a word of the name. */
const opensWithAnd = (text: string, low: number, places: number): boolean =>
  places > low &&
  text.charAt(places - 1) === '和' &&
  isWordAt(text, places - 1, places + 1) &&
  (places < 2 || /[^\p{Script=Han}]|[了到在至去]/u.test(text.charAt(places - 2)));

/** The name that opens with a free name at `free`, with the places before it. */
function namedFreely(text: string, low: number, free: number, body: Body): NamePart {
  const outer = takePlaces(text, low, free);
  if (body.kind === 'station' && outer < free && isSecondHalf(text, low, outer))
    return freelyNamed(outer - 1);
  return freelyNamed(withPolice(text, low, withRoad(text, low, outer), body));
}

/** [经济技术]开发区分局: what kind of area it is belongs to the name. */
const withKind = (text: string, low: number, start: number): number =>
  start -
  (/(?:经济技术|高新技术产业|高新技术|经济|工业)$/.exec(text.slice(Math.max(low, start - 6), start))?.[0]
    .length ?? 0);

/** Whether a generic place before `at` is the name; `own` where it stands for itself: 开发区分局, of which its city has one. */
function opensArea(
  text: string,
  low: number,
  at: number,
  area: string,
  body: Body,
): 'own' | 'yes' | 'perhaps' | 'no' {
  if (!TAKES_GENERIC.has(body.kind) && !body.ofPlace && !isPoliceBureau(text, at, body)) return 'no';
  const own = body.kind === 'branch' && OWN_AREA.test(area);
  const start = at - area.length;
  const opens = opensGeneric(text, own ? withKind(text, low, start) : start, low);
  return opens === 'yes' && own ? 'own' : opens;
}

/** A city's force, then a team of it: [深圳交警东部]大队; where the city begins. Near miss: 深圳交警联合多个大队. */
function takeBranded(text: string, low: number, end: number, body: Body): number | null {
  const force = /(?:交警|交巡警|特警|巡特警)(?=[\p{Script=Han}]{2,4}$)/u.exec(text.slice(low, end));
  if (!force) return null;
  const start = low + force.index;
  const named = start + force[0].length;
  const city = placeBefore(text, start, low);
  if (city === null && body.rank === 5 && force[0] === '交警')
    return placesNamed(text.slice(named, end)) && opensForce(text, start) ? start : null;
  return findFreeName(text, named, end, body) === named ? (city?.start ?? null) : null;
}

/** [交警江北]支队: of a city that the story leaves out. */
const opensForce = (text: string, start: number): boolean =>
  !/\p{Script=Han}/u.test(text.charAt(start - 1)) || BOUNDARY_CHARACTERS.hasAt(text, start - 1);

/** [G15]高速警务站: a road's number opens the name. */
const withRoad = (text: string, low: number, start: number): number =>
  start - (/[A-Z]{1,2}\d{1,4}$/.exec(text.slice(Math.max(low, start - 6), start))?.[0].length ?? 0);

/** 公安武清分局: the word before the place belongs to the name. */
function withPolice(text: string, low: number, start: number, body: Body): number {
  return body.kind === 'branch' && start - 2 >= low && text.startsWith('公安', start - 2) ? start - 2 : start;
}

/** 某总队|[高速公路江岭]支队: the work between the unit above and the place. */
function withWork(text: string, low: number, start: number, body: Body): number {
  if (body.kind !== 'team' || low === 0 || text.charAt(low - 1) !== '队') return start;
  return POLICE_FUNCTIONS.longestBefore(text, start, low)?.start === low ? low : start;
}

function isDirectionInName(low: number, at: number, ordinal: string): boolean {
  return /^[东南西北中]$/.test(ordinal) && at - low > 1;
}

/** Takes whole places to the left: 内蒙古自治区|包头市, 遂川县|泉江镇. */
function takePlaces(text: string, low: number, end: number): number {
  let at = end;
  for (;;) {
    const place = wholePlaceBefore(text, at, low);
    if (place && !(at === end && isWithinWord(text, place.start, low)) && !isJoined(text, place.start, low)) {
      at = place.start;
      // 西九龙 lies in no gazetteer.
      if (text.startsWith('九龙', at) && at - 1 >= low && /[东西]/.test(text.charAt(at - 1))) at--;
      if (text.startsWith('中国', at - 2) && at - 2 >= low) at -= 2;
      continue;
    }
    const town = at < end ? null : TOWN.exec(text.slice(Math.max(low, at - 6), at));
    if (town) {
      const outer = placeBefore(text, at - town[0].length, low);
      if (outer && !isJoined(text, outer.start, low)) {
        at -= town[0].length;
        continue;
      }
    }
    return at;
  }
}

/** 各警种部门和县分局, 大队会同某某派出所: the 和 of 和县 and the 会同 of 会同县 join two nouns, unless a province or a sign stands before it. */
const isJoined = (text: string, start: number, low: number): boolean =>
  (text.startsWith('会同', start) && text.charAt(start + 2) !== '县') ||
  (start > low &&
    text.charAt(start) === '和' &&
    text.charAt(start + 1) === '县' &&
    placeBefore(text, start, low) === null);

/** A short name cut out of a longer word: 南[京西]路. Only a guard for two-character names. */
function isWithinWord(text: string, start: number, low: number): boolean {
  return (
    start > low &&
    isWordAt(text, start - 1, start + 1) &&
    !BOUNDARY_CHARACTERS.hasAt(text, start - 1) &&
    placesNamed(text.slice(start, start + 2))?.full === false &&
    // 宁波|江北区
    placeBefore(text, start, low) === null
  );
}
