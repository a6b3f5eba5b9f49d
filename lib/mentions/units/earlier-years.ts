/**
 * Teams that somebody served in years ago, whose bureau the story need not name.
 *
 *   先后在派出所、[刑警大队]工作      从[刑侦大队]到[禁毒大队]
 *
 * Near misses: 某县公安局民警先后在派出所、刑警大队工作 (that county's).
 */
import { isOwnBureau } from './choose-parent';
import type { KnownUnit, KnownUnits } from './known-units';
import type { FoundUnit } from './unit-finding';

const OPENS = /(?:先后|曾经?|历经|辗转|历任)[^。；！？]{0,24}$/;
const CLOSES = /^[^。；！？]{0,24}?(?:工作|任职|岗位|锻炼|历练)/;
const FROM = /从$/;
const TO = /^到\p{Script=Han}{2,8}[队所]/u;
const FROM_TO = /从\p{Script=Han}{2,10}到$/u;

/** Whether a team is of somebody's earlier years, and the story has not yet named a county's bureau or a branch that it could be of. */
export function isOfEarlierYears(
  { passage: { folded }, segments: [first], start, end }: FoundUnit,
  index: number,
  parent: Pick<KnownUnit, 'name'>,
  known: KnownUnits,
): boolean {
  if (first?.body.kind !== 'team') return false;
  const before = folded.slice(Math.max(0, start - 32), start);
  const behind = folded.slice(end, end + 36);
  const isEarlier =
    (OPENS.test(before) && CLOSES.test(behind)) ||
    (FROM.test(before) && TO.test(behind)) ||
    FROM_TO.test(before);
  return isEarlier && !(isOwnBureau(parent.name) && known.isNamedBefore(index, parent.name));
}
