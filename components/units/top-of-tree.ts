import type { TreeNode } from '@/components/plots/tree-layout';
import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/unit-tree';

/** The part of a tree with the most stories, small enough to draw: at most `most` units on at most `levels` levels. */
export function topOfTree(root: UnitNode, levels: number, most: number): TreeNode {
  const chosen = new Set([root]);
  let reach = childrenAt(root, 2, levels);
  while (chosen.size < most && reach.length > 0) {
    const next = reach.reduce((best, one) => (one.unit.countDeep > best.unit.countDeep ? one : best));
    chosen.add(next.unit);
    reach = [...reach.filter((one) => one !== next), ...childrenAt(next.unit, next.level + 1, levels)];
  }
  return toTreeNode(root, chosen);
}

function childrenAt(unit: UnitNode, level: number, levels: number): { unit: UnitNode; level: number }[] {
  return level > levels ? [] : unit.children.map((child) => ({ unit: child, level }));
}

function toTreeNode(unit: UnitNode, chosen: ReadonlySet<UnitNode>): TreeNode {
  return {
    key: unit.slug,
    name: unit.shortName,
    href: unitHref(unit.slug),
    count: unit.countDeep,
    derived: unit.derived,
    children: unit.children.filter((child) => chosen.has(child)).map((child) => toTreeNode(child, chosen)),
  };
}
