/**
 * Dates in Han numerals, and dates in figures with signs between.
 *
 *   二〇二四年三月五日      2024-03-05          一九九八年六月      1998-06
 *   九月二十二日            a day of the story's year
 *   三月五日至七日          until the seventh
 *   2024-03-05、2024/3/5    2024-03-05
 *
 * Near misses: 十月怀胎, 三月 (a month alone names no time without a year), 2024-03 (a code), 12-2024-03-05.
 */

import { hanValue } from '@/lib/mentions/figures/read-number';
import { listMatches } from '@/lib/text/list-matches';
import type { PrintedSpan } from './printed-span';

const MONTH = '([一二三四五六七八九]|十[一二]?)';
const DAY = '([一二三四五六七八九]|三?十一?|[一二]?十[一二三四五六七八九]?)';
const HAN = new RegExp(
  `(?:([〇○零一二三四五六七八九]{4})年)?(?<![一二三四五六七八九十])${MONTH}月(?:${DAY}[日号](?:至(?:${MONTH}月)?${DAY}[日号])?)?`,
  'g',
);
const SIGNED = /(?<![\d/-])((?:19|20)\d{2})([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;
const ZERO = /[〇○零]/g;

/** All of them in a folded text, in the order of their forms. */
export function listHanDates(folded: string): PrintedSpan[] {
  return listMatches(HAN, folded).flatMap(
    ({ 0: text, 1: year, 2: month, 3: day, 4: endMonth, 5: endDay, index: start }) =>
      year || day
        ? [
            {
              start,
              end: start + text.length,
              year: year && yearOf(year),
              month: digitsOf(month),
              day: digitsOf(day),
              until: endDay ? { year: undefined, month: digitsOf(endMonth), day: digitsOf(endDay) } : null,
            },
          ]
        : [],
  );
}

export function listSignedDates(folded: string): PrintedSpan[] {
  return listMatches(SIGNED, folded).map(({ 0: text, 1: year, 3: month, 4: day, index: start }) => ({
    start,
    end: start + text.length,
    year,
    month,
    day,
    until: null,
  }));
}

const yearOf = (numerals: string): string =>
  [...numerals.replace(ZERO, '零')].map((numeral) => hanValue(numeral)).join('');

const digitsOf = (numeral: string | undefined): string | undefined =>
  numeral === undefined ? undefined : String(hanValue(numeral));
