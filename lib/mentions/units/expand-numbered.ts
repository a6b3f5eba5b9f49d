/**
 * Teams in a list by their numbers that share one noun: each stands for a unit of its own under the team before it.
 *
 *   某县公安局交警大队[一]、[二]、[三中队]        three
 *   某市公安局刑侦支队组织[第一]、[二大队]       two, the second of which is 第二大队
 *   某县公安局[交警一]、[二中队]                two, by their work and number
 *
 * Near misses: 一、二中队 with no team or bureau before it, 一、加强巡逻 (a heading).
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { listMatches } from '@/lib/text/list-matches';
import { POLICE_BODIES } from './police-bodies';
import { POLICE_FUNCTIONS } from './police-functions';
import type { FoundUnit, Segment } from './unit-finding';

const LIST =
  /((?:第?[一二三四五六七八九十]{1,2}[、和]){1,9})(第?[一二三四五六七八九十]{1,2})([一两二三四五六]个)?([支大中]队)(?![伍员列形长])/g;
/** What a unit may do with teams of its own. */
const OWNED = /^(?:立即|迅速)?(?:组织|抽调|调集|安排|带领)?(?:所属|下属|下辖|所辖|辖区)?的?$/;

/** Teams of the passage's numbered lists; those that a chain covers are left out. */
export function expandNumbered(passage: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const { folded, text } = passage;
  const found: FoundUnit[] = [];
  if (!/[支大中]队/.test(folded) || !/[一二三四五六七八九十][、和]/.test(folded)) return found;
  for (const match of listMatches(LIST, folded)) {
    const [whole, head = '', last = '', , noun = ''] = match;
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    if (!body) continue;
    const above = chains.findLast(({ end }) => end <= match.index);
    const rank = above?.segments.at(-1)?.body.rank;
    if (above === undefined || rank === undefined || rank < 2 || rank >= body.rank) continue;
    const gap = folded.slice(above.end, match.index);
    const work = POLICE_FUNCTIONS.longestBefore(folded, match.index, above.end);
    const shared = work ? folded.slice(work.start, match.index) : '';
    if (!OWNED.test(gap.slice(0, gap.length - shared.length))) continue;
    const nth = head.startsWith('第') ? '第' : '';
    const nounEnd = match.index + whole.length;
    let start = match.index;
    for (const item of [...head.split(/[、和]/).filter(Boolean), last]) {
      const isLast = start + item.length >= nounEnd - noun.length - 2 && item === last;
      const from = start === match.index ? start - shared.length : start;
      const end = isLast ? nounEnd : start + item.length;
      const name = shared + nth + item.replace(/^第/, '');
      start += item.length + 1;
      if (chains.some((unit) => unit.start < end && from < unit.end)) continue;
      const segment: Segment = {
        start: from,
        end,
        body,
        noun,
        name,
        printed: name,
        printedNoun: text.slice(nounEnd - noun.length, nounEnd),
        free: false,
        generic: null,
      };
      const segments = [...above.segments, segment];
      found.push({
        passage,
        start: from,
        end,
        form: 'chain',
        segments,
        place: null,
        reference: above.reference,
      });
    }
  }
  return found;
}
