import { breaksWord, endsSentence } from './match-prose';

/**
 * Whether a row goes on where the row above it stopped. Both ends are judged: the upper must be open, and the
 * lower must not begin like a paragraph of its own.
 *
 *   ……扎实开展各类 | 学习教育活动,不断……           goes on: the upper end is open
 *   ……防火墙”。 | 激发实干精神。……                 does not: the sentence is closed
 *   ……取得了明显成效 | 近日,市公安局……             does not: a full stop is missing, a new paragraph begins
 */
const OPENERS =
  /^(?:近日|日前|近年来|今年以来|去年以来|连日来|据悉|据了解|据介绍|据统计|目前|截至目前|与此同时|同时,|此外|另外|随后,|经查|经审|经初查|下一步|警方提[醒示]|民警提[醒示]|民警介绍|“|【|\d{1,2}月\d{1,2}日|20\d{2}年|[一二三四五六七八九十]{1,2}[、是]|第[一二三四五六七八九十][,,]|首先,|其次,|最后,|\d{1,2}[、.](?!\d))/;

/** True where `below` continues the paragraph whose last row is `above`; both folded. */
export function continuesParagraph(above: string, below: string): boolean {
  // A short line without any mark is a line of verse or of a list, not half a paragraph.
  if (above.length < 26 && !/[,、。;:“(《]/.test(above) && !/^[,。、;:!?”’)》】]/.test(below))
    return breaksWord(above, below, true);
  const tail = above.trimEnd().slice(-12);
  if (/^[,。、;:!?”’)》】]/.test(below)) return true;
  if (endsSentence(tail) || /:$/.test(tail)) return false;
  if (/[,、]$/.test(tail)) return true;
  if (!/[\u4e00-\u9fffA-Za-z0-9“”‘’()《》%—-]$/.test(tail)) return false;
  return breaksWord(tail, below, true) || !OPENERS.test(below);
}
