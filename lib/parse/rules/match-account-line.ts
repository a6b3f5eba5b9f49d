/**
 * The line under a WeChat headline: 原创, the author, and the account that published.
 *
 *   原创 张三 平安某某       author 张三, publication 平安某某
 *   原创 平安某某            publication 平安某某
 *   平安某某 3小时前          publication 平安某某, as portals print it under a headline
 *
 * Refused: 原创歌曲《…》上线 (a headline).
 */
export interface AccountLine {
  author: { start: number; end: number } | null;
  publication: { start: number; end: number };
}

const HOURS_AGO =
  /^([\u4e00-\u9fffA-Za-z][^\s,。:!?]{1,15})\s+(?:\d{1,2}\s?(?:分钟|小时|天)前|(?:昨天|今天|前天)\s?\d{1,2}:\d{2})$/;

/** Author and account of a WeChat line's folded text, or null. */
export function matchAccountLine(text: string): AccountLine | null {
  const account = HOURS_AGO.exec(text)?.[1];
  if (account) return { author: null, publication: { start: 0, end: account.length } };
  const match = /^(?:原创|Original)\s+(?:([^\s,。]{2,20})\s+)?([^\s,。]{2,20})(?:\s+\d{4}.{4,20})?$/.exec(
    text,
  );
  if (!match?.[2]) return null;
  const at = text.indexOf(match[2], match[1] ? text.indexOf(match[1]) + match[1].length : 2);
  const author =
    match[1] && /^[\u4e00-\u9fff]{2,4}$/.test(match[1]) && match[1] !== match[2]
      ? text.indexOf(match[1], 2)
      : -1;
  return {
    author: author < 0 ? null : { start: author, end: author + (match[1] ?? '').length },
    publication: { start: at, end: at + match[2].length },
  };
}
