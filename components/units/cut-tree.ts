/**
 * A tree of thousands of units is cut at a level, so that the page stays one that can be read and sent: all
 * units down to the deepest level that fits, and for each unit there how many stand below it.
 */
import type { UnitNode } from '@/lib/queries/units';

export interface ShownUnit {
  unit: UnitNode;
  children: ShownUnit[];
  /** Units below it that are not shown; its own page shows them. */
  hidden: number;
}

/** The trees down to the deepest level at which they have no more than `most` units; the roots always. */
export function cutTree(roots: readonly UnitNode[], most: number): ShownUnit[] {
  let levels = 0;
  let total = 0;
  for (let level = [...roots]; level.length > 0; level = level.flatMap((unit) => unit.children)) {
    total += level.length;
    if (levels > 0 && total > most) break;
    levels++;
  }
  const show = (unit: UnitNode, left: number): ShownUnit => ({
    unit,
    children: left > 1 ? unit.children.map((child) => show(child, left - 1)) : [],
    hidden: left > 1 ? 0 : countUnits(unit.children),
  });
  return roots.map((root) => show(root, levels));
}

function countUnits(units: readonly UnitNode[]): number {
  return units.reduce((sum, unit) => sum + 1 + countUnits(unit.children), 0);
}
