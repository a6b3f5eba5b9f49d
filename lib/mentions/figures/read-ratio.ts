/**
 * Parts, shares and multiples, in words and in signs.
 *
 *   百分之三十    30 %          三成、近五成     3 成, 5 成
 *   三分之二      0.667         约1/3的民警      0.333
 *   翻了一番      1 番          增长两倍         2 倍
 *   10%至15%     from 10 %
 *
 * Near misses: 三成员单位, 一成不变, 二成功经验, 三分之势, 一番话, 百分之百信任 (nothing is measured), 3/4版.
 */
import type { FigureQualifier } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';
import { hanValue, readNumber } from './read-number';

export interface Ratio {
  end: number;
  value: number;
  /** `%`, `成`, `番`, `倍`; null for a fraction. */
  measure: string | null;
  qualifier: FigureQualifier;
}

const OF_HUNDRED =
  /^(百|千)分之([一二两三四五六七八九十百零〇]{1,4})(?:点([一二三四五六七八九零〇]{1,2}))?|^(百|千)分之(\d{1,3}(?:\.\d{1,2})?)/;
const FRACTION = /^([一二三四五六七八九十]{1,2}|\d{1,2})分之([一二两三四五六七八九十]{1,2}|\d{1,2})/;
const SLASHED = /^(\d)\/(\d)(?=的|左右|以上|多)/;
const TENTHS = /^([一二两三四五六七八九]|\d(?:\.\d)?)成(半)?(?:多|以上|左右)?/;
const RANGE = /^(\d{1,3}(?:\.\d{1,2})?)([%％])?(?:至|到|—|~|～|-)(\d{1,3}(?:\.\d{1,2})?)([%％])/;
const FOLDS = /^(?:翻番|([一两二三四五六七八九])番)(?=[，。；、！左多以]|$)/;

/** What 成 opens that is no tenth: 成员, 成功, 成立. */
const OF_WORDS = /^[员立功果绩分本为长套熟品交群语就型婚因效形活新不气人都名对瘾材像家]/;
/** A share stands behind a verb of change, a word of measure or a clause's beginning. */
const MEASURED =
  /(?:[降升增减涨占近约超逾达少加长高低缩至到了足有为幅]|以上|左右|保持|[，。；、：]|全[市区县省局所队州盟旗国]|其中|^)$/;

/** What every form has behind its first number: at most numbers there is none of these. */
const SIGNS = new CharacterClass('之/成番倍%％');
const FURTHEST = 8;

function hasSign(folded: string, start: number): boolean {
  for (let at = start + 1; at <= start + FURTHEST; at++) if (SIGNS.hasAt(folded, at)) return true;
  return false;
}

/** The share or multiple at a place, or null. */
export function readRatio(folded: string, start: number): Ratio | null {
  if (!hasSign(folded, start)) return null;
  const text = folded.slice(start, start + 16);
  const before = folded.slice(Math.max(0, start - 3), start);
  const ratio = (length: number, value: number, measure: string | null, more = false): Ratio => ({
    end: start + length,
    value: Number(value.toPrecision(3)),
    measure,
    qualifier: more ? 'at-least' : 'exact',
  });
  if (/[\d.第]$/.test(before)) return null;
  const hundred = OF_HUNDRED.exec(text);
  if (hundred) {
    const whole = hundred[5] === undefined ? hanValue(hundred[2] ?? '') : Number(hundred[5]);
    if (whole === null || (whole === 100 && !/[达到为持]$/.test(before))) return null;
    const part = [...(hundred[3] ?? '')].reduce(
      (sum, digit, i) => sum + (hanValue(digit) ?? 0) / 10 ** (i + 1),
      0,
    );
    return ratio(hundred[0].length, whole + part, (hundred[1] ?? hundred[4]) === '千' ? '‰' : '%');
  }
  const fraction = FRACTION.exec(text) ?? SLASHED.exec(text);
  if (fraction) {
    const [first, second] = [numberOf(fraction[1] ?? ''), numberOf(fraction[2] ?? '')];
    const [over, under] = fraction[0].includes('/') ? [first, second] : [second, first];
    return under > over && over > 0 ? ratio(fraction[0].length, over / under, null) : null;
  }
  const range = RANGE.exec(text);
  if (range) return ratio(range[0].length, Number(range[1]), range[4] ?? '%', true);
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const rest = folded.slice(start + tenths[0].length);
    if (tenths[0].endsWith('成') && OF_WORDS.test(rest.slice(0, 1))) return null;
    const apart = MEASURED.test(before) || /(?:多|以上|左右)$/.test(tenths[0]) || rest.startsWith('的');
    const value = numberOf(tenths[1] ?? '') + (tenths[2] ? 0.5 : 0);
    return apart ? ratio(tenths[0].length, value, '成', /(?:多|以上)$/.test(tenths[0])) : null;
  }
  return readFolds(folded, start, text, before, ratio);
}

function readFolds(
  folded: string,
  start: number,
  text: string,
  before: string,
  ratio: (length: number, value: number, measure: string) => Ratio,
): Ratio | null {
  const folds = FOLDS.exec(text);
  if (folds?.[0] === '翻番') return ratio(2, 1, '番');
  if (folds && /翻了?$/.test(before)) return ratio(folds[0].length, numberOf(folds[1] ?? ''), '番');
  const number = /^[一两二三四五六七八九十]/.test(text) ? readNumber(folded, start) : null;
  const grown = /(?:[长加升高了至到是为达近约超的]|前年|去年|以往)$/.test(before);
  return number?.value && grown && folded.charAt(number.end) === '倍'
    ? ratio(number.end + 1 - start, number.value, '倍')
    : null;
}

const numberOf = (numeral: string): number =>
  /^[\d.]+$/.test(numeral) ? Number(numeral) : (hanValue(numeral) ?? 0);
