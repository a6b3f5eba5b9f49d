/**
 * Tree layout (单位树图): units from left to right, a column a level, each as wide as its longest name.
 *
 * Names are Chinese, so that a name's width is its length in characters.
 */
import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import { linkHorizontal } from 'd3-shape';

export interface TreeNode {
  key: string;
  name: string;
  href: string;
  count: number;
  /** The unit whose page this is. */
  current?: boolean;
  /** Stands here as a parent only; no text names it. */
  derived?: boolean;
  children: TreeNode[];
}

export interface PlacedNode {
  node: TreeNode;
  x: number;
  y: number;
}

export interface TreeLayout {
  nodes: PlacedNode[];
  links: { key: string; path: string }[];
  width: number;
  height: number;
}

export const rowHeight = 26;
const letterWidth = 13;
const gap = 44;
const countWidth = 30;

/** Places a tree; x and y are pixels, y the middle of a row. */
export function layTree(root: TreeNode): TreeLayout {
  const placed = tree<TreeNode>()
    .nodeSize([rowHeight, 1])
    .separation(() => 1)(hierarchy(root));
  const nodes = placed.descendants();
  const columns = columnStarts(nodes);
  const top = nodes.reduce((least, node) => Math.min(least, node.x), 0) - rowHeight / 2;
  const bottom = nodes.reduce((most, node) => Math.max(most, node.x), 0) + rowHeight / 2;
  const left = (node: HierarchyPointNode<TreeNode>) => columns[node.depth] ?? 0;
  const link = linkHorizontal();
  return {
    nodes: nodes.map((node) => ({ node: node.data, x: left(node), y: node.x - top })),
    links: placed.links().map(({ source, target }) => ({
      key: target.data.key,
      path:
        link({
          source: [left(source) + labelWidth(source.data) + 6, source.x - top],
          target: [left(target) - 8, target.x - top],
        }) ?? '',
    })),
    width: columns.at(-1) ?? 0,
    height: bottom - top,
  };
}

function labelWidth(node: TreeNode): number {
  return node.name.length * letterWidth + countWidth;
}

/** Where each level's column starts, and at last where the plot ends. */
function columnStarts(nodes: HierarchyPointNode<TreeNode>[]): number[] {
  const widths: number[] = [];
  for (const node of nodes) widths[node.depth] = Math.max(widths[node.depth] ?? 0, labelWidth(node.data));
  const starts = [10];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width + gap);
  starts[starts.length - 1] = (starts.at(-1) ?? 0) - gap;
  return starts;
}
