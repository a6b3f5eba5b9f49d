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
import { placeAt, placeBefore, placesNamed } from '../places/gazetteer';
import { isWord } from '../text/lexicon';
import {
  BOUNDARY_CHARACTERS,
  BOUNDARY_WORDS,
  GENERIC_ENDS,
  GENERIC_NAMES,
  NEVER_IN_NAME,
} from './left-boundaries';
import type { Body } from './police-bodies';
import { POLICE_FUNCTIONS } from './police-functions';

export interface NamePart {
  start: number;
  /** Start of functions and ordinals: 青云谱[交警]大队. */
  functionStart: number;
  /** Start of the free name, equal to functionStart where there is none. */
  freeStart: number;
  /** A generic in place of a name: 市公安局, 自治区公安厅. */
  generic: string | null;
}

const ORDINAL = /(?:第?[一二三四五六七八九十百]{1,3}|第?\d{1,3}|[东南西北中])$/;
const GENERIC_PLACE = /(?:自治区|兵团|省|市|县|区|州|盟|旗|地区|新区|开发区)$/;
const TOWN = /[一-鿿]{1,4}(?:镇|乡|街道|苏木|嘎查|林场|农场)$/;
const PLACE_LIKE_END =
  /(?:路|街|镇|乡|村|桥|山|河|湖|江|海|港|站|园|城|门|庄|屯|店|寨|湾|岭|口|坪|坝|沟|社区|街道|新区|广场|机场|景区|岛|塘|埠|坊|里|浦|堡|洲|泉|溪|井|台|营|圩|墩|关|陵|苏木|大道|开发区|新城|园区)$/;
const HAN = /^\p{Script=Han}+$/u;

const MAX_FREE = 9;

/** Finds the name before a body noun at `end`, no further left than `low`; null where the noun stands alone. */
export function findNamePart(text: string, low: number, end: number, body: Body): NamePart | null {
  let at = end;
  for (let more = true; more; ) {
    more = false;
    const work =
      body.kind === 'team' || body.kind === 'line-bureau' || body.kind === 'college'
        ? POLICE_FUNCTIONS.longestBefore(text, at, low)
        : null;
    if (work) {
      at = work.start;
      more = true;
      continue;
    }
    const ordinal =
      at === end || body.kind === 'team' ? ORDINAL.exec(text.slice(Math.max(low, at - 4), at)) : null;
    if (
      ordinal &&
      (body.kind === 'team' || body.kind === 'station') &&
      !isDirectionInName(low, at, ordinal[0])
    ) {
      at -= ordinal[0].length;
      more = true;
    }
  }
  const functionStart = at;
  if (at === low && at < end) return { start: at, functionStart, freeStart: at, generic: null };
  const places = takePlaces(text, low, at);
  if (places < at) return { start: places, functionStart, freeStart: functionStart, generic: null };
  const generic = GENERIC_PLACE.exec(text.slice(Math.max(low, at - 3), at))?.[0];
  if (
    generic &&
    (body.kind === 'bureau' || body.kind === 'branch' || body.kind === 'team' || body.kind === 'department')
  ) {
    const start = at - generic.length;
    const named = freeName(text, low, at, body);
    if (generic.length > 2 || named === null || at - named <= generic.length || !mayExtend(text, named, at))
      if (isGenericBoundary(text, start, low)) return { start, functionStart, freeStart: start, generic };
  }
  const free = freeName(text, low, at, body);
  if (free === null) return at < end ? { start: at, functionStart, freeStart: at, generic: null } : null;
  return { start: takePlaces(text, low, free), functionStart, freeStart: free, generic: null };
}

const mayExtend = (text: string, start: number, end: number) =>
  !BOUNDARY_CHARACTERS.has(text[start] ?? '') && end - start >= 3;

/** 市局 after a name's last character is no generic: 包头[市公安局] comes from the gazetteer, 全市公安局 is refused. */
function isGenericBoundary(text: string, start: number, low: number): boolean {
  if (start === low) return true;
  const before = text[start - 1] ?? '';
  return !/[全各盟旗县区州省市几两多数]/.test(before);
}

function isDirectionInName(low: number, at: number, ordinal: string): boolean {
  return /^[东南西北中]$/.test(ordinal) && at - low > 1;
}

/** Takes whole places to the left: 内蒙古自治区|包头市, 遂川县|泉江镇. */
function takePlaces(text: string, low: number, end: number): number {
  let at = end;
  for (;;) {
    const place = placeBefore(text, at, low);
    if (place && !(at === end && isWithinWord(text, place.start, low))) {
      at = place.start;
      if (text.startsWith('中国', at - 2) && at - 2 >= low) at -= 2;
      continue;
    }
    const town = at < end ? null : TOWN.exec(text.slice(Math.max(low, at - 6), at));
    if (town) {
      const outer = placeBefore(text, at - town[0].length, low);
      if (outer) {
        at -= town[0].length;
        continue;
      }
    }
    return at;
  }
}

/** A short name cut out of a longer word: 南[京西]路. Only a guard for two-character names. */
function isWithinWord(text: string, start: number, low: number): boolean {
  return (
    start > low &&
    isWord(text.slice(start - 1, start + 1)) &&
    !BOUNDARY_CHARACTERS.has(text[start - 1] ?? '') &&
    placesNamed(text.slice(start, start + 2))?.full === false
  );
}

function freeName(text: string, low: number, end: number, body: Body): number | null {
  if (body.kind === 'line-bureau' || body.kind === 'ministry' || body.kind === 'department') return null;
  if (GENERIC_ENDS.test(text.slice(Math.max(low, end - 2), end))) return null;
  let best: number | null = null;
  let bestScore = 1.5;
  for (let length = 1; length <= MAX_FREE && end - length >= low; length++) {
    const start = end - length;
    const name = text.slice(start, end);
    if (!HAN.test(name)) break;
    if (hasBoundaryWord(name) || NEVER_IN_NAME.test(name)) break;
    if (cutsPlace(text, low, start)) continue;
    if (GENERIC_NAMES.longestAt(name, 0)?.end === name.length) continue;
    const score = scoreName(text, low, start, end);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  return best;
}

/** Weighs one start of a free name; the higher the likelier, below 1.5 is none. */
function scoreName(text: string, low: number, start: number, end: number): number {
  const name = text.slice(start, end);
  const length = end - start;
  let score = length === 1 ? -9 : length <= 3 ? 2 : length === 4 ? 1 : length === 5 ? 0.5 : 5 - length;
  if (length > 2 && PLACE_LIKE_END.test(name)) score += length <= 7 ? 2 : 1;
  if (placesNamed(name)) score += 3;
  else if (length === 4 && !PLACE_LIKE_END.test(name) && isWord(name.slice(0, 2)) && isWord(name.slice(2)))
    score -= 2;
  score += boundaryBefore(text, low, start);
  for (const span of [2, 3])
    for (let cut = 1; cut < span; cut++) {
      const from = start - cut;
      if (
        from >= low &&
        from + span <= end &&
        isWord(text.slice(from, from + span)) &&
        boundaryBefore(text, low, start) < 4
      )
        score -= 1.5;
    }
  for (let i = 0; i < name.length; i++) {
    if (!BOUNDARY_CHARACTERS.has(name[i] ?? '')) continue;
    const covered =
      isWord(name.slice(i, i + 2)) || (i > 0 && isWord(name.slice(i - 1, i + 1))) || placesNamed(name);
    score -= covered ? (i === 0 ? 0.3 : 0) : 2.5;
  }
  return score;
}

/** Whether a full place name lies across the start: 集美|区. */
function cutsPlace(text: string, low: number, start: number): boolean {
  for (let from = Math.max(low, start - 5); from < start; from++) {
    const place = placeAt(text, from);
    if (place?.value.full && place.end > start) return true;
  }
  return false;
}

/** How well a name may begin here: 8 after another unit, 3 after punctuation or a bounding word, 1 after any word. */
function boundaryBefore(text: string, low: number, start: number): number {
  if (start === low && low > 0 && HAN.test(text[low - 1] ?? '')) return 8;
  if (start === 0) return 3;
  const before = text[start - 1] ?? '';
  if (!/\p{Script=Han}/u.test(before)) return 3;
  const word = BOUNDARY_WORDS.longestBefore(text, start);
  if (word) return 3;
  if (placeBefore(text, start)) return 3;
  if (BOUNDARY_CHARACTERS.has(before)) return 2.5;
  return isWord(text.slice(start - 2, start)) ? 0.5 : 0;
}

function hasBoundaryWord(name: string): boolean {
  const hit = BOUNDARY_WORDS.longestAt(name, 0);
  return hit !== null && placesNamed(name) === null;
}
