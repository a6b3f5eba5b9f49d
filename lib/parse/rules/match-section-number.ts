/**
 * A subhead's printed number.
 *
 *   1 聚靶心 学习教育蹄疾步稳     1
 *   一、加强组织领导              一
 *   (二)压实责任                  二
 *   01 现场                       01
 *   2“办案本”攻下硬骨头           2
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
  /^(?:\(([一二三四五六七八九十]{1,3}|\d{1,2})\)\s?|第([一二三四五六七八九十]{1,3})[、,:]\s?|([一二三四五六七八九十]{1,3})(?:[、.:)]\s?|\s{1,4})|(\d{1,2})(?:[、.)](?!\d)\s?|\s{1,4}|\s?\|\s?|(?<=^[1-9])(?=“))|([①②③④⑤⑥⑦⑧⑨⑩])\s?)(?=\S)/;

/** The number that opens a subhead's folded text, or null. */
export function matchSectionNumber(text: string): NumberMatch | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const from = match[0].indexOf(digits);
  return { end: match[0].length, from, to: from + digits.length, value: readNumber(digits) };
}

/** PART 2 守好钱袋, 第二章 亮剑, 镜头二:亮剑, 之二:亮剑: an order that a subhead's own words tell. */
const ORDINAL =
  /^[【[(]?(?:(?:PART|Part|part|NO|No|Chapter|Scene)[.\s]{0,2}(\d{1,2})(?!\d)|第([一二三四五六七八九十]{1,3}|\d{1,2})[章节篇部回幕步站](?=[\s:、,·】\])])|(?:之|关键词|镜头|故事|场景|片段|案例|特写|画面|亮点|现场|举措|篇章)([一二三四五六七八九十]{1,3}|\d{1,2})(?=[\s:、,·】\])]))/;

/** The place of a subhead in its story's order: its printed number's, or the one that its own words tell; null without any. */
export function readOrdinal(text: string): number | null {
  const number = matchSectionNumber(text);
  if (number) return number.value;
  const digits = ORDINAL.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return digits === undefined ? null : readNumber(digits);
}

/** (一), ①, PART.02, 叁: the number of a section on a row of its own; its digits alone, null where it is something else. */
export function readLoneNumber(text: string): string | null {
  const match =
    /^(?:[(【[]?(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-H])[)】\]]?[.、]?|([①②③④⑤⑥⑦⑧⑨⑩])|([壹贰叁肆伍陆柒捌玖拾])|(?:PART|Part|part|NO|No)[.\s]{0,2}(\d{1,2})|第([一二三四五六七八九十]{1,3})[章节篇部回幕])$/.exec(
      text,
    );
  return match?.slice(1).find((group) => group !== undefined) ?? null;
}

const FORMAL = '壹贰叁肆伍陆柒捌玖拾';

/** 十二 → 12, 03 → 3, ② → 2, 贰 → 2, B → 2. */
export function readNumber(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const formal = FORMAL.indexOf(digits);
  if (formal >= 0) return formal + 1;
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(digits);
  if (circled >= 0) return circled + 1;
  if (/^[A-Z]$/.test(digits)) return digits.charCodeAt(0) - 64;
  const place = (digit: string | undefined): number => '一二三四五六七八九'.indexOf(digit ?? ' ') + 1;
  const ten = digits.indexOf('十');
  if (ten < 0) return place(digits);
  return (ten === 0 ? 1 : place(digits[ten - 1])) * 10 + place(digits[ten + 1]);
}
