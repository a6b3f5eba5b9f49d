/**
 * Dates for readers, from the Extended Date/Time Format (ISO 8601-2) that the archive keeps.
 *
 *   date ::= year [ '-' month [ '-' day ] ] [ '~' | '?' | '%' ]        X stands for an unknown digit
 *   edtf ::= date | date '/' date                                      '' and '..' are open ends
 *
 *   2022-02-22    2022年2月22日        2023-07~    约2023年7月
 *   2021-21       2021年春             202X        2020年代
 *
 * Near miss: a time of day is no part of it.
 */

interface DateParts {
  year: string;
  month: string | null;
  day: string | null;
  /** 约 for ~, 疑为 for ? and %, '' where certain. */
  doubt: '' | '约' | '疑为';
}

/** What is said of a story without a date. */
export const NO_DATE = '日期不详';

const seasons: Record<string, string> = { '21': '春', '22': '夏', '23': '秋', '24': '冬' };

/** The date in Chinese: 2022年2月22日, 约2023年7月; 日期不详 for null; what it does not know is given as it stands. */
export function formatDate(edtf: string | null): string {
  return formatEdtf(edtf, formatLong);
}

/** The date in figures for columns: 2022-02-22, 约2023-07; 日期不详 for null. */
export function formatDateShort(edtf: string | null): string {
  return edtf === null || edtf === '' ? NO_DATE : formatEdtf(edtf, formatFigures);
}

/** A value for <time datetime>; null for an interval or a date with unknown digits. */
export function machineDate(edtf: string | null): string | null {
  if (!edtf || edtf.includes('/')) return null;
  const parts = parseDate(edtf);
  if (!parts || parts.year.includes('X')) return null;
  if (!parts.month || !isNumber(parts.month) || Number(parts.month) > 12) return parts.year;
  return parts.day && isNumber(parts.day)
    ? `${parts.year}-${parts.month}-${parts.day}`
    : `${parts.year}-${parts.month}`;
}

function formatEdtf(edtf: string | null, format: (parts: DateParts) => string): string {
  if (edtf === null || edtf === '') return NO_DATE;
  const ends = edtf.split('/');
  const [from, to] = ends.map((end) => parseDate(end));
  if (ends.length === 1) return from ? format(from) : edtf;
  if (from && to) return `${format(from)}至${format(to)}`;
  if (from) return `${format(from)}以来`;
  return to ? `${format(to)}以前` : edtf;
}

function parseDate(text: string): DateParts | null {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%])?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = null, day = null, mark] = match;
  return { year, month, day, doubt: mark === undefined ? '' : mark === '~' ? '约' : '疑为' };
}

function formatLong({ year, month, day, doubt }: DateParts): string {
  return `${doubt}${formatYear(year)}${formatMonth(month)}${day && isNumber(day) ? `${Number(day)}日` : ''}`;
}

function formatMonth(month: string | null): string {
  if (!month || !isNumber(month)) return '';
  return seasons[month] ?? `${Number(month)}月`;
}

function formatFigures({ year, month, day, doubt }: DateParts): string {
  if (year.includes('X')) return `${doubt}${formatYear(year)}`;
  if (month && seasons[month]) return `${doubt}${year}年${seasons[month]}`;
  const known = [year, month, day].filter((part) => part !== null && isNumber(part));
  return `${doubt}${known.join('-')}`;
}

function formatYear(year: string): string {
  if (!year.includes('X')) return `${Number(year)}年`;
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0年代`;
  return /^\d\dXX$/.test(year) ? `${Number(year.slice(0, 2)) + 1}世纪` : '年份不详';
}

const isNumber = (text: string) => /^\d+$/.test(text);
