/**
 * Whose words a quotation without a verb of saying goes on with: the sentence before it tells what somebody said.
 *
 *   民警王某说,大家要当心。“近期这类案件又多了起来。”
 *
 * Near miss: 民警王某走进院子。“……” (he does not speak).
 */
import type { FoundName } from '@/lib/mentions/people/name-candidates';
import { speechAt } from '@/lib/mentions/people/name-followers';

/** Who is said to have said the sentence before a quotation; null where nobody is. */
export function tellerBefore(folded: string, start: number, people: readonly FoundName[]): FoundName | null {
  if (folded.charAt(start - 1) !== '。') return null;
  const from = folded.lastIndexOf('。', start - 2) + 1;
  const teller = people.find((person) => person.start >= from && person.end < start);
  const verb = teller ? speechAt(folded, teller.end) : null;
  return teller && verb !== null && folded.charAt(verb) === '，' ? teller : null;
}
