/**
 * Stations whose name only ends in a place's short one: the characters before it belong to the name.
 *
 *   望[江门]派出所     独[龙江]边境派出所
 *
 * Near misses: 老江门派出所, 抵江门派出所, 广东江门派出所.
 */
import { placeAt, placeBefore } from '@/lib/places/gazetteer';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from './left-boundaries';

const HAN = /\p{Script=Han}/u;
/** 老|江门派出所, 抵|江门派出所 */
const NO_FIRST_HALF =
  /[原新老旧某抵离往访问见找借调抽选挑招聘雇看听学教领引导帮扶救护守防控治设创办启停撤移迁搬返归援助督查检巡驰转省市县区州盟旗局队所处厅部]/;

/** 某县公安局|独龙江边境派出所, 某旗公安局|巴丹吉林派出所: a character or two are left between the unit above and a place's short name, so the name is longer. */
export const isTailOfName = (text: string, low: number, places: number): boolean =>
  places - low >= 1 &&
  places - low <= 2 &&
  low > 0 &&
  /[局队]$/.test(text.slice(0, low).slice(-1)) &&
  /^\p{Script=Han}+$/u.test(text.slice(low, places)) &&
  !BOUNDARY_CHARACTERS.hasAt(text, low) &&
  !(places - low === 1 && NO_FIRST_HALF.test(text.charAt(low))) &&
  !BOUNDARY_CHARACTERS.hasAt(text, places - 1) &&
  BOUNDARY_WORDS.longestBefore(text, places, low) === null &&
  placeBefore(text, text.length, places)?.value.full !== true;

/** 来到望[江门]派出所: one character is left between a boundary and a place's short name, so the name is longer. */
export function isSecondHalf(text: string, low: number, places: number): boolean {
  const first = places - 1;
  if (first < low || !HAN.test(text.charAt(first)) || NO_FIRST_HALF.test(text.charAt(first))) return false;
  if (BOUNDARY_CHARACTERS.hasAt(text, first) || BOUNDARY_WORDS.longestBefore(text, places) !== null)
    return false;
  const place = placeAt(text, places);
  if (!place || place.value.full || placeBefore(text, places) !== null) return false;
  return (
    first === low ||
    !HAN.test(text.charAt(first - 1)) ||
    BOUNDARY_CHARACTERS.hasAt(text, first - 1) ||
    BOUNDARY_WORDS.longestBefore(text, first) !== null
  );
}
