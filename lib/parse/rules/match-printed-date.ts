import { CharacterClass } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { twoDigits } from '@/lib/text/two-digits';

/**
 * A printed date, with the time of day where one follows.
 *
 *   date ::= year sep month sep day (weekday)? (time)?  |  month '月' day '日' (time)?  |  民国 year …
 *
 *   2022年02月22日09:05           2022-02-22, 09:05
 *   2021-03-25 11:17:37           2021-03-25, 11:17:37
 *   2021/3/25 週四 上午 11:17     2021-03-25, 11:17
 *   二〇二一年三月五日            2021-03-05
 *   2022 05/25 16:47:04           2022-05-25, 16:47:04
 *   29.07.2020                    2020-07-29
 *   发布时间:20200729             2020-07-29, behind a label or alone on its line
 *   03-25 11:17                   partial: no year, hence no EDTF
 *
 * Not a date: 2021-2022 (a season), 10.5 (a decimal), 24小时, 编号20200729, 2023年2月29日 (there is no such day).
 */
export interface DateMatch {
  start: number;
  end: number;
  /** `2022-02-22` or `2022-02`; null where no year is printed. */
  edtf: string | null;
  year: number | null;
  month: number;
  /** Null where only the month is printed. */
  day: number | null;
  /** `09:05`, `11:17:37`; null where none is printed. */
  time: string | null;
}

const FULL = /(?<![\d.])((?:19|20)\d{2})\s?(年|[-/.])\s?(\d{1,2})\s?(月|[-/.])\s?(\d{1,2})(?!\d)\s?日?/g;
/** 2022 05/25 16:47:04: the year stands apart, as on an agency's site. */
const YEAR_APART = /(?<![\d.])((?:19|20)\d{2})\s{1,4}(\d{1,2})\s?\/\s?(\d{1,2})(?=\s+\d{1,2}:\d{2})/g;
const DAY_FIRST = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])/g;
/** 10/10/2025 6:55, as stations in Hong Kong print it. */
const DAY_FIRST_TIMED = /(?<![\d./])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?=\s+\d{1,2}:\d{2}|$)/g;
/** Eight digits. */
const COMPACT =
  /(?<=(?:日期|时间|发布|更新|刊发)\s?:\s{0,3}|^\s*)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\s|$)/g;
const HAN =
  /([〇○零OＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const HAN_DIGIT = new CharacterClass('〇○零OＯ一二三四五六七八九');
const REPUBLIC =
  /(?:民国\s?|(?<=(?:日期|时间)\s?:\s?))(\d{2,3})\s?(?:年|[/.-])\s?(\d{1,2})\s?(?:月|[/.-])\s?(\d{1,2})(?!\d)\s?日?/g;
const PARTIAL =
  /(?<![\d年/.-])(\d{1,2})(?:月(\d{1,2})日|[-/](\d{1,2})(?=\s+\d{1,2}:\d{2}|(?<=日期\s?:\s?\d{1,2}[-/]\d{1,2})(?![-/\d])))/g;
const TAIL =
  /^\s{0,4}[,T]?\s{0,4}(?:[(（]?\s?(?:星期|周|礼拜|週)[一二三四五六日天]\s?[)）]?)?\s{0,4}(?:HKT\s?)?(上午|下午|晚上|凌晨|早上|中午)?\s{0,2}(?:[(]?(\d{1,2})[::](\d{2})(?::(\d{2}))?[)]?|(\d{1,2})[时点](?:(\d{1,2})分)?)?/;
const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** All dates printed in `text` (folded, up to a few hundred characters), in order. */
export function findPrintedDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  if (!/[年月/.-]|\d{8}/.test(text)) return found;
  const add = (match: RegExpMatchArray, year: number | null, month: number, day: number | null): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysOf(year, month)))) return;
    if (found.some((other) => start < other.end && end > other.start)) return;
    found.push(withTime(text, start, end, year, month, day));
  };
  for (const match of listMatches(FULL, text)) {
    // 2021年3月5日 or 2021-3-5, but not 2021年3.5
    if ((match[2] === '年') === (match[4] === '月'))
      add(match, Number(match[1]), Number(match[3]), Number(match[5]));
  }
  for (const match of listMatches(DAY_FIRST, text))
    add(match, Number(match[3]), Number(match[2]), Number(match[1]));
  for (const match of text.length <= 60 && text.includes('/') ? listMatches(DAY_FIRST_TIMED, text) : [])
    add(match, Number(match[3]), Number(match[2]), Number(match[1]));
  // A number of eight digits at a line's start is a date only where little else stands on it.
  if (text.length <= 60)
    for (const match of listMatches(COMPACT, text))
      add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of text.includes('/') ? listMatches(YEAR_APART, text) : [])
    add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  if (/民国|日期|时间/.test(text))
    for (const match of listMatches(REPUBLIC, text))
      add(match, Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
  if (hasHanYear(text))
    for (const match of listMatches(HAN, text)) {
      add(match, readYear(match[1] ?? ''), readHanNumber(match[2] ?? ''), readHanNumber(match[3] ?? ''));
    }
  for (const match of listMatches(PARTIAL, text))
    add(match, null, Number(match[1]), Number(match[2] ?? match[3]));
  return found.sort((a, b) => a.start - b.start);
}

/** The month that a text is nothing but, as a notice is signed: 二〇二〇年七月, 2020年7月; null where it is more. */
export function matchPrintedMonth(text: string): DateMatch | null {
  const match =
    /^(?:((?:19|20)\d{2})\s?年\s?(\d{1,2})|([〇○零OＯ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3}))\s?月$/.exec(
      text,
    );
  if (!match) return null;
  const year = match[1] ? Number(match[1]) : readYear(match[3] ?? '');
  const month = match[2] ? Number(match[2]) : readHanNumber(match[4] ?? '');
  if (month < 1 || month > 12) return null;
  return {
    start: 0,
    end: text.length,
    edtf: `${year}-${twoDigits(month)}`,
    year,
    month,
    day: null,
    time: null,
  };
}

/** Whether a digit in Han characters stands before any 年: hardly ever, and the pattern tries every 一. */
function hasHanYear(text: string): boolean {
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1))
    if (HAN_DIGIT.hasAt(text, at - 1)) return true;
  return false;
}

function withTime(
  text: string,
  start: number,
  end: number,
  year: number | null,
  month: number,
  day: number | null,
): DateMatch {
  const tail = TAIL.exec(text.slice(end, end + 40));
  const hour = tail?.[2] ?? tail?.[5];
  const minute = tail?.[3] ?? tail?.[6] ?? (tail?.[5] ? '00' : undefined);
  const afternoon = tail?.[1] === '下午' || tail?.[1] === '晚上';
  const valid = hour !== undefined && minute !== undefined && Number(hour) < 25 && Number(minute) < 60;
  const clock = valid
    ? `${twoDigits(Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0))}:${twoDigits(minute)}${tail?.[4] ? `:${tail[4]}` : ''}`
    : null;
  const length = valid || /[一二三四五六日天]/.test(tail?.[0] ?? '') ? (tail?.[0] ?? '').trimEnd().length : 0;
  const edtf =
    year === null ? null : `${year}-${twoDigits(month)}${day === null ? '' : `-${twoDigits(day)}`}`;
  return { start, end: end + length, edtf, year, month, day, time: clock };
}

/** How many days a month has; of a February without a year 29. */
const daysOf = (year: number | null, month: number): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

function readYear(digits: string): number {
  return [...digits].reduce((year, digit) => year * 10 + (DIGITS[digit] ?? 0), 0);
}

/** 二十五 → 25, 十 → 10, 三 → 3. */
function readHanNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return DIGITS[text] ?? 0;
  const tens = ten === 0 ? 1 : (DIGITS[text.charAt(ten - 1)] ?? 1);
  return tens * 10 + (DIGITS[text.charAt(ten + 1)] ?? 0);
}
