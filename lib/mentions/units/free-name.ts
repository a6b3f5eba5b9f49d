/**
 * The free name before a body noun, one that no list knows: 新桥派出所, 沼潭派出所, 甘其毛都大队.
 *
 * Every start within reach is weighed by its left boundary, its length and the words that it would cut in two.
 * Near misses: 赶到派出所, 基层派出所, 紧扣派出所教导员角色.
 */

import { isTailOfName, wholePlaceBefore } from '@/lib/mentions/places/whole-places';
import { NATIONS, placeAt, placeBefore, placesNamed } from '@/lib/places/gazetteer';
import { CharacterClass } from '@/lib/text/character-class';
import { isWord, isWordAt } from '@/lib/text/lexicon';
import { trieOf } from '@/lib/text/phrase-trie';
import { isSecondInName, isTownElsewhere, joinsNothing, opensElsewhere } from './and-in-names';
import { isPairOfNames } from './expand-pairs';
import {
  BOUNDARY_CHARACTERS,
  BOUNDARY_WORDS,
  GENERIC_ENDS,
  GENERIC_NAMES,
  NEVER_IN_NAME,
} from './left-boundaries';
import type { Body } from './police-bodies';

const PLACE_LIKE_END =
  /(?:路|街|镇|乡|村|桥|山|河|湖|江|海|港|站|园|城|门|庄|屯|店|寨|湾|岭|口|坪|坝|沟|社区|街道|新区|广场|机场|景区|岛|塘|埠|坊|坡|梁|峪|沱|墟|厝|塬|营子|里|浦|堡|洲|泉|溪|井|台|营|圩|墩|关|陵|苏木|大道|开发区|经开区|高新区|新城|园区)$/;
/** An area before a name of its own: 经济技术开发区|后谢派出所. */
const AREA = trieOf('经开区 高新区 开发区 新区 工业园区 度假区 保税区 示范区 风景区 管理区');
/** What a station may be there for: 轨道交通派出所. */
const KINDS = trieOf(
  '轨道交通 公共交通 交通治安 公交治安 火车站 高铁站 车站 地铁 大学城 工业园 科技园 物流园 景区 机场 港口 码头 口岸',
);
/** Border ports whose syllables bound other names: 的|红其拉甫边检站. */
const PORTS = trieOf('红其拉甫 都拉塔 阿日哈沙特 额布都格 珠恩嘎达布其');
/** Near misses that open names: 曾, 上, 前, 和, 接. */
const DEEDS = new CharacterClass('率携在到从由向对与及至赴往被将把让给请令找去派驻住送叫带用按是系为跟');
const PREPOSITIONS = new CharacterClass('从由在与及被把为给');
/** 由|三岔口派出所 */
const NUMERALS = new CharacterClass('一二三四五六七八九十');
const AREA_END = /(?:开发区|高新区|新区|园区|管理区|街道|镇|乡|社区|农场|林区|景区)$/;
/** 石桥|土家族乡派出所: a nation's town has a name of its own. */
const NATION_TOWN = new RegExp(`^(?:(?:${NATIONS})族?|族)乡$`);
const HAN = /^\p{Script=Han}+$/u;
const MAX_FREE = 9;
/** Police areas of Hong Kong that no gazetteer has: 新界北冲锋队. */
const OFFSHORE_AREA = /^(?:新界[南北]?|[东西]九龙|九龙[东西]?|港岛|大屿山|边界|水警)$/;

/** Where the free name before `end` begins, no further left than `low`; null where none is likely enough. */
export function findFreeName(text: string, low: number, end: number, body: Body): number | null {
  if (body.kind === 'line-bureau' || body.kind === 'ministry' || body.kind === 'department') return null;
  if (GENERIC_ENDS.test(text.slice(Math.max(low, end - 2), end))) return null;
  // 占到全|分局接警量的三成
  if (body.kind === 'branch' && /[^安]全$/.test(text.slice(Math.max(low, end - 2), end))) return null;
  const port = PORTS.longestBefore(text, end, low);
  if (port) return port.start;
  let best: number | null = null;
  let bestScore = 1.5;
  for (let length = 1; length <= MAX_FREE && end - length >= low; length++) {
    const start = end - length;
    const name = text.slice(start, end);
    if (!HAN.test(name)) break;
    if (hasBoundaryWord(name) || NEVER_IN_NAME.test(name)) {
      const inName =
        joinsNothing(text, start) ||
        isSecondInName(text, low, start) ||
        opensElsewhere(text, start, end) ||
        (name.startsWith('和') &&
          [1, 2].some((n) => start >= n && isTownElsewhere(text, text.slice(start - n, end))));
      if (inName) continue;
      break;
    }
    if (isFormer(text, start) || cutsPlace(text, low, start)) continue;
    if (start === low && isPairOfNames(text, low, name)) continue;
    if (isGeneric(name)) {
      // 全面实行|社区警务室
      if (BOUNDARY_WORDS.longestBefore(text, start)) break;
      continue;
    }
    if (body.kind === 'team' && body.police && start > low && !OFFSHORE_AREA.test(name)) continue;
    const score = scoreName(text, low, start, end);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  // 首都|机场分局
  const capital =
    best !== null && text.startsWith('首都', best - 2) && /^(?:国际)?机场/.test(text.slice(best));
  return best !== null && capital && best - 2 >= low ? best - 2 : best;
}

/** 流动派出所, 28家|流动派出所, 在|流动派出所: a kind of station, whatever single word stands before it. */
function isGeneric(name: string): boolean {
  // 成为一名|派出所责任区民警
  if (/^[一两二三四五六七八九十几数多余百]+[名位个所家]$/.test(name)) return true;
  // 10|个村警务室
  if (/^[个处所][村镇乡社]?$/.test(name)) return true;
  const from = BOUNDARY_CHARACTERS.hasAt(name, 0) || name.startsWith('地') ? 1 : 0;
  return [0, from].some((at) => at < name.length && GENERIC_NAMES.longestAt(name, at)?.end === name.length);
}

/** 乌拉特后旗|潮格温都尔镇派出所: a town right behind the full name of its county, however its name is written. */
const isTown = (text: string, start: number, name: string): boolean =>
  name.length > 2 && /(?:镇|乡|苏木|街道)$/.test(name) && placeBefore(text, start)?.value.full === true;

/** 原|城关派出所: a former one's name begins behind the word; 原平, 原州 and 草原 hold it. */
const isFormer = (text: string, at: number): boolean =>
  text.charAt(at) === '原' &&
  HAN.test(text.charAt(at + 1)) &&
  placeAt(text, at) === null &&
  (!isWordAt(text, at, at + 2) || placeAt(text, at + 1) !== null) &&
  !isWordAt(text, at - 1, at + 1) &&
  !isWordAt(text, at - 2, at + 1);

/** Weighs one start of a free name; the higher the likelier, below 1.5 is none. */
function scoreName(text: string, low: number, start: number, end: number): number {
  const name = text.slice(start, end);
  const length = end - start;
  let score = length === 1 ? -9 : length <= 3 ? 2 : length === 4 ? 1 : length === 5 ? 0.5 : 5 - length;
  if (length > 2 && PLACE_LIKE_END.test(name)) score += length <= 7 ? 2 : 1;
  if (placesNamed(name)) score += isTailOfName(text, start, end) ? 0 : 3;
  else if (length === 4 && !PLACE_LIKE_END.test(name) && isWordAt(name, 0, 2) && isWord(name.slice(2)))
    score -= 2;
  const boundary = boundaryBefore(text, low, start);
  score += boundary;
  if (boundary >= 2.5 && KINDS.longestAt(name, 0)?.end === length) score += 2;
  if (boundary < 4)
    for (const span of [2, 3])
      for (let cut = 1; cut < span; cut++) {
        const from = start - cut;
        if (from >= low && from + span <= end && isWordAt(text, from, from + span)) score -= 1.5;
      }
  // 下|辖河口派出所, 携|手河口派出所
  if (boundary < 4 && BOUNDARY_WORDS.longestAt(text, start - 1)?.end === start + 1 && !placesNamed(name))
    score -= 3;
  // 2015年任|鱼河派出所所长
  if (name.startsWith('任') && /[年月曾现时历]/.test(text.charAt(start - 1))) score -= 3;
  if (NATION_TOWN.test(name)) score -= 4;
  // 经停站|潢川站派出所: a station's own name begins with its place.
  if (length > 3 && name.endsWith('站') && placeBefore(text, end - 1, start + 1)?.value) score -= 2;
  const town = isTown(text, start, name);
  if (town) score += length > 5 ? length - 3 : 1;
  for (let i = 0; i < name.length; i++) {
    if (!BOUNDARY_CHARACTERS.hasAt(name, i) || (town && i > 0)) continue;
    const covered =
      AREA.longestAt(name, i) !== null ||
      (isWordAt(name, i, i + 2) && !(PREPOSITIONS.hasAt(name, i) && NUMERALS.hasAt(name, i + 1))) ||
      (i > 0 && isWordAt(name, i - 1, i + 1)) ||
      placesNamed(name) ||
      joinsNothing(text, start + i);
    if (!covered && length > 2 && name.charAt(i) === '和' && isTownElsewhere(text, name)) return score + 2;
    // 从|车站派出所
    const opens = i === 0 && PREPOSITIONS.hasAt(name, 0);
    score -= covered ? (i === 0 ? 0.3 : 0) : i === 0 && !opens ? 1 : opens ? 4 : 2.5;
  }
  return score;
}

/** Whether a full place name or an area's noun lies across the start: 集美|区, 经|开区. */
function cutsPlace(text: string, low: number, start: number): boolean {
  for (let from = Math.max(low, start - 5); from < start; from++) {
    const area = AREA.longestAt(text, from);
    if (area && area.end > start) return true;
    const place = placeAt(text, from);
    if (place?.value.full && place.end > start) return true;
  }
  return false;
}

/** How well a name may begin here: 8 after another unit, 3 after punctuation or a bounding word, 1 after any word. */
function boundaryBefore(text: string, low: number, start: number): number {
  if (start === low && low > 0 && HAN.test(text.charAt(low - 1))) return opensWithDeed(text, start) ? 2.5 : 8;
  if (start === 0) return 3;
  const before = text.charAt(start - 1);
  if (!/\p{Script=Han}/u.test(before)) return 3;
  if (joinsNothing(text, start - 1)) return 0;
  const word = BOUNDARY_WORDS.longestBefore(text, start);
  if (word || isFormer(text, start - 1)) return 3;
  if (wholePlaceBefore(text, start)) return 3;
  if (BOUNDARY_CHARACTERS.hasAt(text, start - 1)) return 2.5;
  if (AREA_END.test(text.slice(Math.max(low, start - 4), start))) return 2;
  return isWord(text.slice(start - 2, start)) ? 0.5 : 0;
}

/** 县局|请西河口派出所, 县局|到西河口派出所: what the unit above does, not a name under it. */
const opensWithDeed = (text: string, start: number): boolean =>
  DEEDS.hasAt(text, start) && !isWordAt(text, start, start + 2) && placeAt(text, start) === null;

function hasBoundaryWord(name: string): boolean {
  const hit = BOUNDARY_WORDS.longestAt(name, 0);
  // 管理|区 is no work.
  return hit !== null && placesNamed(name) === null && AREA.longestAt(name, 0) === null;
}
