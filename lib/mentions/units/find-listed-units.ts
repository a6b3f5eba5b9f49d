/**
 * Units by the names and aliases that the authority file gives them, where a chain's own form does not tell:
 *
 *   在[公安大学]参加培训      中国人民公安大学
 *
 * The longest name counts: a chain that contains the alias stays, one that the alias contains gives way.
 */

import { CATALOGUE_SIGN } from '@/lib/mentions/knowledge';
import type { Passage } from '@/lib/mentions/text/passage';
import type { PhraseTrie } from '@/lib/text/phrase-trie';
import { placesOf } from '@/lib/text/signs';
import { NOT_FOLLOWED } from './police-bodies';
import type { FoundUnit } from './unit-finding';

export function findListedUnits(passage: Passage, listed: PhraseTrie<string>): FoundUnit[] {
  const { folded, signs } = passage;
  const found: FoundUnit[] = [];
  let from = 0;
  for (const start of placesOf(signs, CATALOGUE_SIGN)) {
    if (start < from) continue;
    const hit = listed.longestAt(folded, start);
    if (!hit) continue;
    const { end, value } = hit;
    // 公安部门 has no 公安部.
    if (NOT_FOLLOWED.get(folded.slice(start, end))?.test(folded.slice(end, end + 3))) continue;
    found.push({
      passage,
      start,
      end,
      form: 'listed',
      segments: [],
      place: null,
      reference: null,
      listed: value,
    });
    from = end;
  }
  return found;
}
