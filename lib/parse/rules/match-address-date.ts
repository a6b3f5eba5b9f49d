import type { DateMatch } from './match-printed-date';

/**
 * The date in a page's address: what news sites put into their paths.
 *
 *   http://news.example.cn/ypen/20120613/1109684.html      2012-06-13
 *   https://example.gov.cn/202203/t20220301_123.html       2022-03-01
 *   http://example.cn/c/2021-03/25/content_12.htm          2021-03-25
 *
 * Refused: web.archive.org/web/20210703203025/ (when it was archived), a bare number of ten digits.
 */
const FORM = /(?<!\d)(20[0-3]\d|19[89]\d)([-/_]?)(0[1-9]|1[0-2])([-/_]?)(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The date in an address's folded text, null where none is. */
export function matchAddressDate(text: string): DateMatch | null {
  if (!/https?:\/\/|www\./i.test(text.slice(0, 60)) || text.length > 1000) return null;
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, , month, , day] = match;
  return {
    start: match.index,
    end: match.index + match[0].length,
    edtf: `${year}-${month}-${day}`,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: null,
  };
}
