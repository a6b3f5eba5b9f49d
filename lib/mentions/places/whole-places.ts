/**
 * Places that are none: letters cut out of longer words.
 *
 *   圆满完[成县]委全会保卫任务     the county's, not 成县's
 *   就是长[白山]边境管理支队       a mountain, not 白山市
 *   治安大队[会同县]公安局        together with it, not 会同县
 *   银[沙县]公安局开展……          a county that no list has
 *
 * Near misses: 甘肃省[成县], 由[易县]公安局, 9月3日[文县]公安局, 湖南省[会同县].
 */

import { BOUNDARY_CHARACTERS } from '@/lib/mentions/units/left-boundaries';
import { placeAt, placeBefore } from '@/lib/places/gazetteer';
import { CharacterClass } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';

/** Characters that stand before a whole place, whatever word they and its first one would make: 由|夏县, 与|理县. */
const OPENING = new CharacterClass('在到从由与和及赴往被让使令向为至将把同跟经是系如即、');
const GENERIC = new CharacterClass('县区市旗');
const HAN = /\p{Script=Han}/u;
/** Counties and cities whose names are also what somebody does. */
const DEED = /^(?:会同|新建|合作|延长|建设)[县市区]/;
/** Words that the dictionary lacks. */
const WORDS = /(?:[发行]文|[献赠送]礼|闭环|[拔抬]高|[联出下]单|经费)$/;
/** 70周年|大庆 */
const FEAST = /[年国校诞]$/;
/** 9月3日|文县 */
const DATE_END = /[\d一二三四五六七八九十][年月日时]$/;

/** What stands alone before a county, though it bounds no other name: 原|成县, 冀|磁县. */
const ALONE = new CharacterClass('原现兼某故京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵滇藏陕甘青宁新渝');

/** Whether a county of two characters is the tail of a name that no list has: one more stands before it, and nothing else. */
export const isTailOfName = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  GENERIC.hasAt(text, end - 1) &&
  HAN.test(text.charAt(start - 1)) &&
  !HAN.test(text.charAt(start - 2)) &&
  !OPENING.hasAt(text, start - 1) &&
  !BOUNDARY_CHARACTERS.hasAt(text, start - 1) &&
  !ALONE.hasAt(text, start - 1) &&
  !isWordAt(text, start - 1, start + 1);

/** Whether the letters from `start` to `end`, which a place has for its name, are parts of other words there. */
export function isCutFromWord(text: string, start: number, end: number): boolean {
  if (start === 0 || end - start > 3 || !HAN.test(text.charAt(start - 1))) return false;
  if (text.startsWith('大庆', start) && FEAST.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (isTailOfName(text, start, end)) return true;
  const generic = GENERIC.hasAt(text, end - 1);
  if (end - start === 3 && !(generic && DEED.test(text.slice(start, end)))) return false;
  if (generic && WORDS.test(text.slice(start - 1, start + 1))) return true;
  if (OPENING.hasAt(text, start - 1) || placeBefore(text, start) !== null) return false;
  if (end - start === 3) return true;
  // 信[阳东]车站: 信阳 lies across
  if (!generic) return isWordAt(text, start - 1, end) || (placeAt(text, start - 1)?.end ?? 0) > start;
  return (
    (isWordAt(text, start - 1, start + 1) || isWordAt(text, start - 2, start + 1)) &&
    !DATE_END.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whether a name of two characters stands behind another word: a place only where the text speaks of its province elsewhere. */
export const mayBeCut = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  GENERIC.hasAt(text, end - 1) &&
  HAN.test(text.charAt(start - 1)) &&
  !OPENING.hasAt(text, start - 1) &&
  placeBefore(text, start) === null;

/** Like `placeBefore`, less what is cut out of longer words. */
export function wholePlaceBefore(text: string, end: number, limit?: number): ReturnType<typeof placeBefore> {
  const place = placeBefore(text, end, limit);
  return place && isCutFromWord(text, place.start, end) ? null : place;
}
