import { breaksWord, endsSentence } from './match-prose';

/**
 * Whether a row goes on where the row above it stopped: both ends are judged.
 *
 *   ……扎实开展各类 | 学习教育活动,不断……           goes on: the upper end is open
 *   ……防火墙”。 | 激发实干精神。……                 does not: the sentence is closed
 */
export function continuesParagraph(above: string, below: string): boolean {
  const tail = above.trimEnd();
  if (/^[,。、;:!?”’)》】]/.test(below)) return true;
  if (endsSentence(tail)) return false;
  if (/[:]$/.test(tail)) return false;
  if (/[,、]$/.test(tail)) return true;
  return /[\u4e00-\u9fffA-Za-z0-9“”‘’()《》%—-]$/.test(tail) || breaksWord(tail, below, true);
}
