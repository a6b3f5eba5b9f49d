/**
 * Lists of teams that share one noun: each stands for a unit of its own, by its work.
 *
 *   该局[刑侦]、巡特警支队      the 刑侦支队 too
 *   [刑侦]、[治安]等支队       two
 *   [交警]、[刑警]、治安支队     three
 *
 * Near misses: 特警、交警大队民警 (people), 派出所、交警大队 (each has its noun).
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { HAN } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { POLICE_BODIES } from './police-bodies';
import { POLICE_FUNCTIONS, SHARED_FUNCTIONS } from './police-functions';
import type { FoundUnit } from './unit-finding';

const NOUN = /等?(总队|支队|大队|中队)(?![伍员列形长])/g;
const PEOPLE = /^(?:刑警|特警|巡警|网警|警察|骑警|警卫)$/;
/** No work's name is longer, nor what opens a list. */
const LONGEST = 16;

/** Teams of the passage's lists that no chain covers. */
export function expandTeams(passage: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const { folded, text } = passage;
  const found: FoundUnit[] = [];
  if (!/[、和与]/.test(folded) || !folded.includes('队')) return found;
  for (const match of listMatches(NOUN, folded)) {
    const noun = match[1] ?? '';
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    if (!body) continue;
    const nounStart = match.index + match[0].length - noun.length;
    for (const { start, end } of listWorks(folded, match.index, body.rank < 6)) {
      if (chains.some((unit) => unit.start < end && start < unit.end)) continue;
      const segment = {
        start,
        end,
        body,
        noun,
        name: folded.slice(start, end),
        printed: text.slice(start, end),
        printedNoun: text.slice(nounStart, nounStart + noun.length),
        free: false,
        generic: null,
      };
      found.push({ passage, start, end, form: 'chain', segments: [segment], place: null, reference: null });
    }
  }
  return found;
}

/**
 * The works of a list that ends at `until`, the last first; none where it has but one. Of a city's teams (`large`), 刑警 and the
 * like are works too where three or more stand together.
 */
function listWorks(folded: string, until: number, large: boolean): { start: number; end: number }[] {
  const works: { start: number; end: number }[] = [];
  let people = false;
  for (let end = until; ; ) {
    let low = end;
    while (low > end - LONGEST && HAN.hasAt(folded, low - 1)) low--;
    const work = POLICE_FUNCTIONS.longestBefore(folded, end, low);
    const name = work ? folded.slice(work.start, end) : '';
    if (!work || SHARED_FUNCTIONS.has(name)) break;
    if (PEOPLE.test(name)) {
      if (!large) break;
      people = true;
    }
    works.push({ start: work.start, end });
    // What stands before a work opens the list.
    if (!/[、和与]/.test(folded.charAt(work.start - 1))) break;
    end = work.start - 1;
  }
  return works.length > (people ? 2 : 1) ? works : [];
}
