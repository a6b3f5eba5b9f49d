/**
 * Stamp: a full date with its time that a page's print ran together with the opening behind it.
 *
 *   2015-11-13 07:24本报讯 记者 张三……      2015-11-13, 07:24
 *   2019年3月5日 08:10 江州网讯 ……
 *
 * Refused: 2015-11-13 07:24,嫌疑人…… (told, not printed by the page).
 */
import { type DateMatch, findPrintedDates } from './match-printed-date';

const STAMP =
  /^(?:19|20)\d{2}[-/年]\d{1,2}[-/月]\d{1,2}日?\s\d{1,2}:\d{2}(?::\d{2})?\s{0,2}(?=[\u4e00-\u9fff]{1,10}(?:讯|电|消息)[\s(:])/;

/** The date at the start of a folded paragraph before its opening; its end lies where the opening begins. Null without one. */
export function matchStamp(head: string): DateMatch | null {
  const stamp = STAMP.exec(head)?.[0] ?? '';
  const date = stamp === '' ? undefined : findPrintedDates(stamp)[0];
  return date?.edtf ? { ...date, end: stamp.length } : null;
}
