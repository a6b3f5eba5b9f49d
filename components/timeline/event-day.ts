import { formatDate } from '@/lib/text/format-date';

/**
 * The day of an event for a list of one year, the year unsaid: 3月5日, 6月19日至7月13日; the whole date where nothing
 * would be left of it.
 *
 *   ……均在3月10日前及时传达……      3月10日前: a limit, no day
 *
 * Near miss: 3月10日前后.
 */
export function eventDay({ edtf, text }: { edtf: string; text: string }, year: number): string {
  const whole = formatDate(edtf);
  const short = whole.replaceAll(`${year}年`, '');
  const day = /\d/.test(short) ? short : whole;
  return isLimit(edtf, text) ? `${day}前` : day;
}

/** Whether the text names the date as a limit (3月10日前), not as the day itself. */
export function isLimit(edtf: string, text: string): boolean {
  const [, month, day] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (month === undefined) return false;
  const printed = day === undefined ? `${Number(month)}月` : `${Number(month)}月${Number(day)}[日号]`;
  return new RegExp(`(?<!\\d)${printed}(?:之|以)?前(?!后)`).test(text.replace(/\s/g, ''));
}

/** Whether the text prints the year with the date; else it was taken from the story's date. */
export function isYearPrinted({ edtf, text }: { edtf: string; text: string }): boolean {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(edtf) ?? [];
  if (year === undefined || month === undefined) return text.includes(edtf.slice(0, 4));
  return new RegExp(`${year}年0?${Number(month)}月`).test(text.replace(/\s/g, ''));
}
