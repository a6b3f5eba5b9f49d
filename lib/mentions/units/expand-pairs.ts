/**
 * Two names right behind a bureau that share one noun: the first stands for a unit of its own.
 *
 *   某市公安局[城南]和河口分局        the 城南分局 too
 *   某县公安局[城南]与城北派出所       the 城南派出所 too
 *
 * Near misses: 公安局仁和坪派出所 and 公安局中和派出所 (one name), 公安局太平和苑派出所 where the story has 太平和苑社区.
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { listMatches } from '@/lib/text/list-matches';
import { isTownElsewhere } from './and-in-names';
import { POLICE_BODIES } from './police-bodies';
import { type FoundUnit, partOfChain, type Segment } from './unit-finding';

const PAIR =
  /(?<=[局队])([\u4e00-\u9fff]{2,3})[和与及]([\u4e00-\u9fff]{2,3})((?:公安)?分局|(?:边境)?派出所)/g;

/** Whether a name right behind a unit is two that a conjunction joins. */
export const isPairOfNames = (text: string, low: number, name: string): boolean =>
  low > 0 && /^[\u4e00-\u9fff]{2,3}[和与及][\u4e00-\u9fff]{2,3}$/.test(name) && !isTownElsewhere(text, name);

/** The first units of the passage's pairs that no chain covers. */
export function expandPairs(passage: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const { folded, text } = passage;
  if (!/[和与及]/.test(folded)) return [];
  const found: FoundUnit[] = [];
  for (const match of listMatches(PAIR, folded)) {
    const [whole, name = '', , noun = ''] = match;
    const start = match.index;
    const end = start + name.length;
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    const above = chains.find((unit) => unit.end === start);
    const rank = above?.segments.at(-1)?.body.rank;
    const other = chains.find((unit) => unit.end === start + whole.length);
    if (!body || !above || rank === undefined || rank >= body.rank || other?.start !== end + 1) continue;
    const segment: Segment = {
      start,
      end,
      body,
      noun,
      name,
      printed: text.slice(start, end),
      printedNoun: text.slice(start + whole.length - noun.length, start + whole.length),
      free: false,
      generic: null,
    };
    found.push(partOfChain(passage, above, segment));
  }
  return found;
}
