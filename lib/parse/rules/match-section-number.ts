/**
 * A subhead's printed number.
 *
 *   1 聚靶心 学习教育蹄疾步稳     1
 *   一、加强组织领导              一
 *   (二)压实责任                  二
 *   01 现场                       01
 *
 * Refused: 1起电诈案告破 (a count), 8岁男童走失 (an age), 110接警 (a telephone number), 2021年工作回顾 (a year).
 */
export interface NumberMatch {
  /** The number with the mark behind it runs from 0 to here. */
  end: number;
  /** The digits alone. */
  from: number;
  to: number;
  value: number;
}

const FORM =
  /^(?:\(([一二三四五六七八九十]{1,3}|\d{1,2})\)\s?|第([一二三四五六七八九十]{1,3})[、,:]\s?|([一二三四五六七八九十]{1,3})(?:[、.:)]\s?|\s{1,4})|(\d{1,2})(?:[、.)](?!\d)\s?|\s{1,4}|\s?\|\s?)|([①②③④⑤⑥⑦⑧⑨⑩])\s?)(?=\S)/;

/** The number that opens a subhead's folded text, or null. */
export function matchSectionNumber(text: string): NumberMatch | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const from = match[0].indexOf(digits);
  return { end: match[0].length, from, to: from + digits.length, value: readNumber(digits) };
}

/** 十二 → 12, 03 → 3, ② → 2, B → 2. */
export function readNumber(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(digits);
  if (circled >= 0) return circled + 1;
  if (/^[A-Z]$/.test(digits)) return digits.charCodeAt(0) - 64;
  const place = (digit: string | undefined): number => '一二三四五六七八九'.indexOf(digit ?? ' ') + 1;
  const ten = digits.indexOf('十');
  if (ten < 0) return place(digits);
  return (ten === 0 ? 1 : place(digits[ten - 1])) * 10 + place(digits[ten + 1]);
}
