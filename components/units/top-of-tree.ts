import type { TreeNode } from '@/components/plots/tree-layout';
import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/units';

/** The upper part of a tree, small enough to draw: `depth` levels, of each unit's children those most reported. */
export function topOfTree(unit: UnitNode, depth: number, width: number): TreeNode {
  const drawn = new Set(
    [...unit.children]
      .sort((one, other) => other.countDeep - one.countDeep)
      .slice(0, width)
      .map((child) => child.slug),
  );
  return {
    key: unit.slug,
    name: unit.shortName,
    href: unitHref(unit.slug),
    count: unit.countDeep,
    derived: unit.derived,
    children:
      depth <= 1
        ? []
        : unit.children
            .filter((child) => drawn.has(child.slug))
            .map((child) => topOfTree(child, depth - 1, width)),
  };
}

/** Every unit of some trees, in tree order. */
export function flattenUnits(nodes: readonly UnitNode[]): UnitNode[] {
  return nodes.flatMap((node) => [node, ...flattenUnits(node.children)]);
}
