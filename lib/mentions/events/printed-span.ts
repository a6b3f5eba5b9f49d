/**
 * A month or day with a year or without, and the one that it lasts until.
 *
 *   2022年2月7日至9日      6月19日至7月13日      3月26日晚至27日凌晨      12月25日至次年1月3日
 *   7月22至24日            今年1月至10月         1-10月                   2023年11月至2024年3月
 *
 * Near misses: 3月至5日 (a month does not last until a day), 10-1月, 6月25日至3日 (backwards: the end is left out).
 */
import { twoDigits } from '@/lib/text/two-digits';

/** The first date; its end, where there is one, stands behind it, or, in months alone, before it. */
export const DATE =
  /(?:(\d{4})\s?年\s?)?(?:(\d{1,2})\s?月(?:\s?(\d{1,2})(?:\s?[日号]|(?=(?:—{1,2}|[至到~-])\d{1,2}[日号])))?)/g;

/** A month or day as printed, and the one that it lasts until; `year` and `day` undefined where none is printed. */
export interface PrintedSpan {
  start: number;
  end: number;
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  until: PrintedEnd | null;
}

export interface PrintedEnd {
  /** `次年` for the year behind. */
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
}

/** What stands between a date and 至: 3月26日|晚|至27日. */
const UNTIL =
  /^(?:（(?:星期|周)[一二三四五六日天]）)?(?:零时|\d{1,2}时|[上下]午|晚上?|夜间?|凌晨|起)?(?:至|到|—{1,2}|[-~～])(?:(\d{4})年|(次年|翌年))?(?:(\d{1,2})月)?(?:(\d{1,2})[日号]|(?<=月)(?!\d))/;
/** 1至|10月 */
const MONTHS = /(?:(\d{4})年)?(?<!\d)(\d{1,2})(?:至|到|—{1,2}|[-~～])$/;

/** The month or day that a match of `DATE` is the beginning of, or the end of: 1至|10月. */
export function readSpan(folded: string, match: RegExpMatchArray & { index: number }): PrintedSpan {
  const [whole, year, month, day] = match;
  const start = match.index;
  const end = start + whole.length;
  const until = UNTIL.exec(folded.slice(end, end + 20));
  // 3月|至5日 is none: a month does not last until a day.
  if (until && (day ? until[4] : until[3]))
    return {
      start,
      end: end + until[0].length,
      year,
      month,
      day,
      until: { year: until[1] ?? until[2], month: until[3], day: until[4] },
    };
  const first = year || day ? null : MONTHS.exec(folded.slice(Math.max(0, start - 9), start));
  if (first && Number(first[2]) >= 1 && Number(first[2]) < Number(month))
    return {
      start: start - first[0].length,
      end,
      year: first[1],
      month: first[2],
      day,
      until: { year: undefined, month, day: undefined },
    };
  return { start, end, year, month, day, until: null };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has the day; without a year, whether some year has it. */
export const isDay = (month: number, day: number, year?: number): boolean =>
  day >= 1 &&
  day <= (DAYS[month - 1] ?? 0) &&
  (year === undefined || month !== 2 || day <= new Date(Date.UTC(year, 2, 0)).getUTCDate());

/**
 * The end in EDTF of a span that begins on the EDTF date `start`; a month before the first one is that of the year behind.
 * Null where there is no such day or month, or it lies before the beginning: a slip of the print.
 */
export function endOf(until: PrintedEnd, start: string): string | null {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const endMonth = Number(until.month ?? month);

  const turned = until.year === '次年' || until.year === '翌年' || endMonth < month;
  const printed = until.year && /^\d/.test(until.year) ? until.year : year + (turned ? 1 : 0);
  if (!isDay(endMonth, Number(until.day ?? 1), Number(printed))) return null;
  const end = `${printed}-${twoDigits(endMonth)}${until.day ? `-${twoDigits(until.day)}` : ''}`;
  return end < start ? null : end;
}
