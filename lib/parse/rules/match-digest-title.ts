import { type DateMatch, findPrintedDates } from './match-printed-date';

/**
 * The title of a digest: a word for a round-up, and the day.
 *
 *   晨间法治速览(2025年4月3日)      平安早报 | 3月5日      法治要闻一览(2024.5.6)
 *
 * Refused: 江州日报 2024年5月6日 (a paper's day), 反诈早报第五期推出 (no day), 4月3日警情通报 (a bulletin is one story).
 */
const WORD =
  /速览|速递|一览|早报|午报|早班车|早知道|早读|简讯|短讯|短波|简报|要闻|快讯|集锦|汇总|荟萃|播报|一周回顾|一周警情|警情综述/;

/** The dates of a digest's title (folded); null where the text is no such title. */
export function matchDigestTitle(text: string): DateMatch[] | null {
  if (text.length > 40 || !WORD.test(text) || /[。,;]/.test(text)) return null;
  const dates = findPrintedDates(text);
  const rest = dates.reduce((left, date) => left - (date.end - date.start), text.length);
  if (dates.length === 0 || rest > 20) return null;
  // 5月6日—12日: a week, and no day of it.
  return dates.filter(({ end }) => !/^\s?[—–\-~至到]/.test(text.slice(end, end + 2)));
}
