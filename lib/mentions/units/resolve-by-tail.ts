/** Short forms that repeat the last words of a unit named elsewhere: 民族东路派出所, 看护总队. */
import type { KnownUnit, KnownUnits } from './known-units';
import { looseForm } from './loose-form';
import type { ChainName } from './name-chain';
import { isNumberedTeam } from './numbered-teams';
import type { FoundUnit, Segment } from './unit-finding';

/** A unit of the story that ends in these very words; null where none does. */
export function resolveByTail(unit: FoundUnit, index: number, known: KnownUnits): ChainName | null {
  const [first] = unit.segments;
  const bare =
    first?.name === '' && unit.segments.length === 1 && !(first.body.kind === 'team' && first.body.police);
  if (!first || unit.reference !== null || first.generic) return null;
  if (bare) return first.body.kind === 'department' ? officeNamedBefore(first, index, known) : null;
  const tail = looseForm(unit.segments.map(({ name, noun }) => name + noun).join(''));
  const ends = ({ key, loose }: KnownUnit) =>
    key !== tail &&
    loose.endsWith(tail) &&
    // 十|二中队
    !(isNumberedTeam(first) && /[一二三四五六七八九十]/.test(loose.charAt(loose.length - tail.length - 1)));
  const same = known.nearest(index, (other) => !other.helper && ends(other)) ?? known.nearest(index, ends);
  // A team named first is not that of who helps later.
  if (same?.helper && !known.isNamedBefore(index, same.name)) return null;
  return same && { name: same.name, resolved: same.resolved, candidates: [] };
}

/** 反诈中心, where the story has named one such office, 某大队反诈中心, and no other. */
function officeNamedBefore({ noun }: Segment, index: number, known: KnownUnits): ChainName | null {
  const ends = ({ key, rank, helper }: KnownUnit) => rank === 9 && !helper && key.endsWith(noun);
  const same = known.nearest(index, ends);
  if (!same || !known.isNamedBefore(index, same.name)) return null;
  const other = known.nearest(index, (unit) => ends(unit) && unit.name !== same.name);
  return other ? null : { name: same.name, resolved: same.resolved, candidates: [] };
}
