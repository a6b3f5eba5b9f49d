/**
 * Lists that share one noun: each name stands for a unit of its own.
 *
 *   [高新]、[临空分局]              two branches
 *   [鳳山]、[林園]、[仁武]等警分局     three
 *
 * Near misses: 指挥中心、法制支队 (each has its noun), 治安、交警等部门.
 */
import { listMatches } from '../../text/list-matches';
import { placesNamed } from '../places/gazetteer';
import type { Passage } from '../text/passage';
import { BOUNDARY_WORDS } from './left-boundaries';
import { POLICE_BODIES } from './police-bodies';
import type { FoundUnit, Segment } from './unit-finding';

const LIST = /((?:[\p{Script=Han}]{2,16}、)+)([\p{Script=Han}]{2,6}?)等?((?:公安|警察|警)?分局|派出所)/gu;

/** Units of the passage's lists that no chain covers. */
export function expandLists(passage: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const found: FoundUnit[] = [];
  if (!passage.folded.includes('、')) return found;
  for (const match of listMatches(LIST, passage.folded)) {
    const [, head = '', last = '', noun = ''] = match;
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    if (!body) continue;
    let at = match.index;
    const items = head
      .split('、')
      .slice(0, -1)
      .map((name) => {
        const start = at;
        at += name.length + 1;
        return { name, start };
      });
    items.push({ name: last, start: at });
    // 30个警种部门和高新、临空分局: the first name stands after the word that joins the list to another thing.
    const opening = items[0] && lastJoined(items[0]);
    if (opening) items[0] = opening;
    // Only the run of plain names next to the noun: 打击犯罪、高新、临空分局 has two.
    const plain = items.slice(items.findLastIndex(({ name }) => !isPlainName(name)) + 1);
    if (plain.length < 2) continue;
    const nounStart = match.index + match[0].length - noun.length;
    for (const { name, start } of plain) {
      const end = start + name.length;
      if (chains.some((unit) => unit.start < end && start < unit.end)) continue;
      const printed = passage.text.slice(start, end);
      const printedNoun = passage.text.slice(nounStart, nounStart + noun.length);
      const segment: Segment = {
        start,
        end,
        body,
        noun,
        name,
        printed,
        printedNoun,
        free: false,
        generic: null,
      };
      found.push({ passage, start, end, form: 'chain', segments: [segment], place: null, reference: null });
    }
  }
  return found;
}

/** The name after the last 和, 与 or 及 of an item that is more than a name; null where it has none. */
function lastJoined({ name, start }: { name: string; start: number }) {
  const join = /^.*(?:以及|和(?!平|谐|睦)|与|及)(?=.{2,6}$)/u.exec(name)?.[0].length ?? 0;
  return join > 0 ? { name: name.slice(join), start: start + join } : null;
}

const isPlainName = (name: string) =>
  placesNamed(name) !== null || (name.length <= 4 && BOUNDARY_WORDS.longestAt(name, 0) === null);
