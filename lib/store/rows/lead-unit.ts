import type { RegisteredUnit, UnitRegistry } from '@/lib/store/unit-registry';

/** A unit below must hold this share of a story's mentions to stand for the whole of it. */
const SHARE = 0.6;

/**
 * The unit that a story is most about: from the top of the tree down, as long as one unit and what is below it hold
 * most of the mentions. A story of one branch's work is the branch's; one that tells of six prefectures is the
 * province's. Null where it names none.
 */
export function findLeadUnit(
  units: readonly { name: string; weight: number }[],
  registry: UnitRegistry,
): RegisteredUnit | null {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<RegisteredUnit, number>();
  for (const { name, weight } of units) {
    for (const unit of [registry.get(name), ...registry.ancestors(name)]) {
      weights.set(unit, (weights.get(unit) ?? 0) + weight);
    }
  }
  const mostBelow = (parent: string | null): RegisteredUnit | null =>
    [...weights].find(([unit, weight]) => unit.parent === parent && weight >= total * SHARE)?.[0] ?? null;
  let lead = mostBelow(null);
  for (let next = lead; next !== null; next = mostBelow(next.name)) lead = next;
  const named = new Set(units.map(({ name }) => name));
  if (lead !== null && (named.has(lead.name) || lead.parent !== null)) return lead;
  // Only the ministry, or nothing, is above them all: the unit named most.
  const most = [...units].sort((a, b) => b.weight - a.weight)[0];
  return most === undefined ? null : registry.get(most.name);
}
