/**
 * Names that need no surname: the print bounds them, a title before and the next entry of a list, or a sex, behind.
 *
 *   某市公安局禁毒支队支队长|高明|；……
 *   某县公安局法制大队大队长|依古阿呷|（女）、某市公安局治安支队民警|解冻|、某某派出所所长……
 *
 * Near misses: 民警代表、某分局 (a title), 所长会议、某分局 (a word), 副所长。 (no next entry).
 */
import { HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { isGivenAt } from './score-han-names';
import { SURNAMES } from './surnames';
import { TITLES } from './title-words';

const SEX = /^（[男女][），]/;
const LONGEST = 6;

/** The names by where they begin, with their ends; `unitStarts` is where the passage's police units begin. */
export function listEntryNames(folded: string, unitStarts: ReadonlySet<number>): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  const add = (end: number, ofPost = false) => {
    const start = entryStart(folded, end, ofPost);
    if (start !== null) names.set(start, end);
  };
  for (const start of unitStarts) if (folded.charAt(start - 1) === '、') add(start - 1);
  for (let end = folded.indexOf('；'); end >= 0; end = folded.indexOf('；', end + 1)) add(end, true);
  for (let open = folded.indexOf('（'); open >= 0; open = folded.indexOf('（', open + 1))
    if (SEX.test(folded.slice(open, open + 3))) add(open);
  return names;
}

/** Where the name that ends at a sign begins, right behind a title; null where none does. */
function entryStart(folded: string, end: number, ofPost: boolean): number | null {
  for (let start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
    if (!HAN.hasAt(folded, start) || !isGivenAt(folded, start)) return null;
    const title = end - start >= 2 ? TITLES.longestBefore(folded, start) : null;
    if (title === null) continue;
    if (ofPost && title.value !== 'post') return null;
    const named = title.value === 'post' || title.value === 'rank' || title.value === 'role';
    return named && !isPlain(folded, start, end) ? start : null;
  }
  return null;
}

/** A title or a phrase of plain words. */
function isPlain(folded: string, start: number, end: number): boolean {
  if (TITLES.longestBefore(folded, end)) return true;
  if (end - start <= 3 && SURNAMES.hasAt(folded, start)) return false;
  return isWordAt(folded, start, start + 2) || isWordAt(folded, end - 2, end);
}
