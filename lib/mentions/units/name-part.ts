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
import { placeBefore, placesNamed } from '../places/gazetteer';
import { isWord } from '../text/lexicon';
import { findFreeName } from './free-name';
import { BOUNDARY_CHARACTERS } from './left-boundaries';
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
  if (body.kind === 'bureau' && text.startsWith('政府', at - 2) && at - 2 > low) at -= 2;
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
    const named = findFreeName(text, low, at, body);
    if (generic.length > 2 || named === null || at - named <= generic.length || !mayExtend(text, named, at))
      if (isGenericBoundary(text, start, low)) return { start, functionStart, freeStart: start, generic };
  }
  const free = findFreeName(text, low, at, body);
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
