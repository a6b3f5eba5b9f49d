/**
 * A title counted after a list of names: it is everybody's.
 *
 *   带领王某、刘某某、李某[三名刑警]前往      张某、李某[等民警]
 */

import type { TitleChain } from './find-titles';
import type { FoundName } from './name-candidates';
import { TITLES } from './title-words';

const COUNT = /^(?:等)?(?:[两二三四五六七八九十\d]+|多|数|几)(?:名|位|个)|^等/;

/** The title counted after the list that `mention` stands in; null where none is. */
export function titleAfterList(mention: FoundName, later: readonly FoundName[]): TitleChain | null {
  const { folded } = mention.passage;
  let end = mention.end;
  for (const other of later) {
    if (other.passage !== mention.passage || !other.listed || other.start - end > 2) break;
    end = other.end;
  }
  const count = COUNT.exec(folded.slice(end, end + 8))?.[0];
  if (!count) return null;
  const start = end + count.length;
  const title = TITLES.longestAt(folded, start);
  if (!title || title.value === 'credit') return null;
  return {
    start,
    titles: [{ start, end: title.end }],
    kind: title.value,
    kinds: [title.value],
    unit: null,
    organisation: null,
  };
}
