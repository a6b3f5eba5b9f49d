/**
 * Numbers as Chinese print writes them.
 *
 *   187万余   1870000, at least      7.9亿余   790000000, at least
 *   近3000    3000, at most         约50      50, about
 *   两千三百   2300, exact           上百      100, at least
 *   廿余       20, at least          二百六十点五   260.5
 */
import type { FigureQualifier } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';

export interface ReadNumber {
  end: number;
  value: number | null;
  qualifier: FigureQualifier;
}

const DIGITS = new Map(
  ['零0', '〇0', '一1', '二2', '两2', '三3', '四4', '五5', '六6', '七7', '八8', '九9'].map((pair) => [
    pair.charAt(0),
    Number(pair.charAt(1)),
  ]),
);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
]);
const SCALES = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10000],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万亿', 1e12],
]);

const ARABIC = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?/;
/** 接待群众12 345人次 */
const GROUPED = /^[1-9]\d{0,2}(?: \d{3})+(?![\d.])/;
const HAN = /(?![第号年月日路表图])\p{Script=Han}/u;
const DIGIT = new CharacterClass('0123456789');
const MORE = new CharacterClass('余多');
/** 300+人 */
const PLUS = /^\+(?=[百千万亿]?\p{Script=Han})/u;
/** 1万2千, 3万6: what a number of ten thousands has behind it. */
const BEHIND_SCALE = /^([1-9])(?:千([1-9])?百?|(?![\d.百万亿]))/;
const MORE_OR_SCALE = new CharacterClass('余多百千万亿');
const IN_SCALES = new CharacterClass('百千万亿');
const HAN_NUMBER = /^[一二两三四五六七八九十百千万亿零〇廿卅]+/;
/** 千百次, 百十号人: as many as one likes. */
const UNCOUNTED = /^(?:千百|百十|万千|千千|百百|万万)/;
/** 六百二十点三|万: what stands behind the point, and the scale of the whole. */
const DECIMALS = /^点([零〇一二三四五六七八九]{1,3})([万亿]?)/;
/** 二点四|公斤: no hour stands before a measure. */
const MEASURED = /^(?:公斤|千克|克|公里|千米|米|公顷|亩|吨|斤|升|毫升|元|倍|个百分点)/;
const POINT = new CharacterClass('点');
const HOURS = 24;
/** 3万亿, 5千; not 3千米, whose 千 belongs to the unit of length. */
const SCALE = /^(?:万亿|百万|千万|千(?![米克瓦])|[百万亿])/;
/** 数百, 成百上千, 好几万 */
const VAGUE = /^(?:成[百千]上|好几|[数几上成])[十百千万亿]+/;
const VAGUE_OPENING = /^(?:成[百千]上|好几|[数几上成])/;

/** The value of a numeral in Han characters: 两千三百 → 2300; null where it is none. */
export function hanValue(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (value !== undefined) {
      if (digit !== null && value !== 0 && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (character === '万' || character === '亿') {
      const counted = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
      total = character === '万' ? total + counted * 1e4 : (total + counted) * 1e8;
      section = 0;
      digit = null;
    } else if (digit === null && TENS.has(character)) section += TENS.get(character) ?? 0;
    else return null;
  }
  return total + section + (digit ?? 0);
}

/** What the digits behind a point add: 二五 → 0.25. */
const decimals = (digits: string): number =>
  Number(`0.${[...digits].map((digit) => DIGITS.get(digit) ?? 0).join('')}`);

/** A value times a scale, 1 where it has none; rounded, since 7.9 * 1e8 is no whole number. */
const scaled = (value: number, scale: string): number =>
  Number((value * (SCALES.get(scale) ?? 1)).toPrecision(12));

const TO_SIGN = new CharacterClass('—-~～至到');
const TO = /^(?:—{1,2}|[-~～至到])(?=[\d一二两三四五六七八九十百])/;

/** 5至8, 30万—40万: the range that a number opens, with its lower value; null where it opens none. */
export function readRange(folded: string, from: ReadNumber): ReadNumber | null {
  const to = TO_SIGN.hasAt(folded, from.end)
    ? TO.exec(folded.slice(from.end, from.end + 3))?.[0].length
    : undefined;
  const until = from.value && to ? readNumber(folded, from.end + to) : null;
  if (!from.value || !until?.value || until.value <= from.value) return null;
  return { end: until.end, value: from.value, qualifier: 'at-least' };
}

/** Reads a number at a place, with the words that qualify it after it (余, 多); null where none stands. */
export function readNumber(folded: string, start: number): ReadNumber | null {
  if (DIGIT.hasAt(folded, start)) return readArabic(folded, start);
  const vague = VAGUE.exec(folded.slice(start, start + 6))?.[0];
  if (vague) return readVague(start, vague);
  const han = HAN_NUMBER.exec(folded.slice(start, start + 12))?.[0];
  return han ? readHan(folded, start, han) : null;
}

/** 12,345  12 345  1.5万余  3千余万 */
function readArabic(folded: string, start: number): ReadNumber {
  const digits = digitsAt(folded, start);
  const spaced = folded.charAt(start - 1) === ' ';
  let value = Number(digits.replace(/[,， ]/g, ''));
  let end = start + digits.length;
  let qualifier: FigureQualifier = 'exact';
  // 3千余|万: a scale may follow 余, and 余 a scale.
  for (;;) {
    if (spaced && folded.charAt(end) === ' ' && MORE_OR_SCALE.hasAt(folded, end + 1)) end++;
    if (MORE.hasAt(folded, end) || PLUS.test(folded.slice(end, end + 3))) {
      qualifier = 'at-least';
      end++;
    }
    const scale = IN_SCALES.hasAt(folded, end) ? SCALE.exec(folded.slice(end, end + 2))?.[0] : undefined;
    if (!scale) return { end, value, qualifier };
    value = scaled(value, scale);
    end += scale.length;
    const rest =
      scale === '万' && DIGIT.hasAt(folded, end) ? BEHIND_SCALE.exec(folded.slice(end, end + 5)) : null;
    if (rest) {
      value += Number(rest[1]) * 1000 + Number(rest[2] ?? 0) * 100;
      end += rest[0].length;
    }
  }
}

/** The Arabic digits at a place, with the signs that group them. */
function digitsAt(folded: string, start: number): string {
  const digits = ARABIC.exec(folded.slice(start, start + 24))?.[0] ?? '';
  const isGrouped = folded.charAt(start + digits.length) === ' ' && HAN.test(folded.charAt(start - 1));
  return (isGrouped && GROUPED.exec(folded.slice(start, start + 12))?.[0]) || digits;
}

/** 数百, 几千, 上百, 成百上千: at least so many; only 上 and 成 give a value. */
function readVague(start: number, vague: string): ReadNumber {
  const digits = vague.replace(VAGUE_OPENING, '');
  const value = /^(?:上|成(?!.上))/.test(vague) ? hanValue(digits) : null;
  return { end: start + vague.length, value, qualifier: 'at-least' };
}

/** A numeral in Han characters, 三五百 too: two digits side by side are about the first. */
function readHan(folded: string, start: number, han: string): ReadNumber {
  let end = start + han.length;
  if (UNCOUNTED.test(han)) return { end, value: null, qualifier: 'at-least' };
  let value = hanValue(han);
  let qualifier: FigureQualifier = 'exact';
  if (value === null) {
    value = hanValue(han.replace(/([一二三四五六七八九])[二三四五六七八九](?=[十百千万亿]|$)/, '$1'));
    qualifier = 'about';
  }
  const behind = POINT.hasAt(folded, end) ? DECIMALS.exec(folded.slice(end, end + 5)) : null;
  // 九点一名男子: the hour.
  const measured =
    behind !== null && MEASURED.test(folded.slice(end + behind[0].length, end + behind[0].length + 4));
  if (behind && value !== null && (value > HOURS || behind[2] !== '' || measured)) {
    value = scaled(value + decimals(behind[1] ?? ''), behind[2] ?? '');
    end += behind[0].length;
  }
  // 十几|万, 二十余|万
  if (!MORE.hasAt(folded, end) && folded.charAt(end) !== '几') return { end, value, qualifier };
  const scale = /^[万亿]/.exec(folded.charAt(end + 1))?.[0];
  return scale && value !== null
    ? { end: end + 2, value: value * (SCALES.get(scale) ?? 1), qualifier: 'at-least' }
    : { end: end + 1, value, qualifier: 'at-least' };
}
