/**
 * Houses of detention in a list that share the place of the first.
 *
 *   某市看守所和[拘留所]      the same city's
 *
 * Near misses: 看守所、拘留所 (any bureau's), 某市看守所和某县拘留所 (each has its place).
 */
import type { Passage } from '@/lib/mentions/text/passage';
import { POLICE_BODIES } from './police-bodies';
import type { FoundUnit } from './unit-finding';

const NEXT = /^(?:、|和|与|及|以及)(看守所|拘留所|强制隔离戒毒所|戒毒所)/;
/** 第一看守所、拘留所: the number is the first one's alone. */
const ORDINAL = /第[一二三四五六]$/;
const HOUSE = /(?:看守所|拘留所|戒毒所)$/;

/** Houses of the passage's lists that no chain covers. */
export function expandCustody({ folded, text }: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const found: FoundUnit[] = [];
  for (const chain of chains) {
    const last = chain.segments.at(-1);
    if (!last || chain.end !== last.end || !HOUSE.test(last.noun)) continue;
    const above = chain.segments.slice(0, -1);
    let at = chain.end;
    for (;;) {
      const [whole = '', noun = ''] = NEXT.exec(folded.slice(at, at + 10)) ?? [];
      const body = POLICE_BODIES.longestAt(noun, 0)?.value;
      if (!body) break;
      const end = at + whole.length;
      const start = end - noun.length;
      const name = last.name.replace(ORDINAL, '');
      const printed = last.printed.replace(ORDINAL, '');
      const house = { ...last, start, end, body, noun, name, printed, printedNoun: text.slice(start, end) };
      found.push({ ...chain, start, end, segments: [...above, house] });
      at = end;
    }
  }
  return found;
}
