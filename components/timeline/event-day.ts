import { formatDate } from '@/lib/text/format-date';
import { toSolid } from '@/lib/text/solid-text';

/**
 * The day of an event for a list of one year, the year unsaid: 3月5日, 6月19日至7月13日, 3月10日以前; the whole date where
 * nothing would be left of it.
 */
export function eventDay({ edtf }: { edtf: string }, year: number): string {
  const whole = formatDate(edtf);
  const short = whole.replaceAll(`${year}年`, '');
  return /\d/.test(short) ? short : whole;
}

/** Whether the text prints the year with the date; else it was taken from the story's date. */
export function isYearPrinted({ edtf, text }: { edtf: string; text: string }): boolean {
  const [, year, month] = /^(?:\.\.\/)?(\d{4})(?:-(\d{2}))?/.exec(edtf) ?? [];
  if (year === undefined || month === undefined) return year !== undefined && text.includes(year);
  return new RegExp(`${year}年0?${Number(month)}月`).test(toSolid(text));
}
