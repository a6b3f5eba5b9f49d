/**
 * A date as the whole of a query, to the day or to the month:
 *
 *   date ::= year separator month [ separator day ]      separator ::= 年 | 月 | - | . | /
 *
 *   2022年2月22日    2022-02-22
 *   2023/7           2023-07
 *
 * Near misses: 2022年 and 2022 are words like others, 7.9亿 is a figure.
 *
 * @returns the date as EDTF; null for anything else, and for days that no calendar has.
 */
export function readTypedDate(typed: string): string | null {
  const match = typedDate.exec(typed.normalize('NFKC').trim());
  if (!match) return null;
  const [, year = '', month = '', day] = match;
  const edtf = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  const read = new Date(edtf);
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(edtf) ? null : edtf;
}

const typedDate = /^([12]\d{3})[年\-./]\s*(\d{1,2})(?:月?|[月\-./]\s*(\d{1,2})[日号]?)$/;
