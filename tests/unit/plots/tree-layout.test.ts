import { describe, expect, it } from 'vitest';
import { layTree, rowHeight, type TreeNode } from '@/components/plots/tree-layout';

const unit = (name: string, ...children: TreeNode[]): TreeNode => ({
  key: name,
  name,
  href: `/units/${name}`,
  count: 1,
  children,
});

describe('layTree', () => {
  const layout = layTree(unit('部', unit('某某厅', unit('甲局'), unit('乙局')), unit('某某某某总站')));

  it('puts a level in one column, right of the longest name before it', () => {
    const x = Object.fromEntries(layout.nodes.map(({ node, x: left }) => [node.name, left]));
    expect(x.甲局).toBe(x.乙局);
    expect(x.某某厅).toBe(x.某某某某总站);
    expect((x.甲局 ?? 0) - (x.某某厅 ?? 0)).toBeGreaterThan('某某某某总站'.length * 13);
  });

  it('gives each leaf its own row, all within the height', () => {
    const leaves = layout.nodes.filter(({ node }) => node.children.length === 0).map(({ y }) => y);
    expect(new Set(leaves).size).toBe(leaves.length);
    expect(Math.min(...leaves)).toBeGreaterThanOrEqual(rowHeight / 2);
    expect(Math.max(...leaves)).toBeLessThanOrEqual(layout.height - rowHeight / 2);
  });

  it('links every unit but the top', () => {
    expect(layout.links.map(({ key }) => key).sort()).toEqual(
      layout.nodes
        .map(({ node }) => node.key)
        .filter((key) => key !== '部')
        .sort(),
    );
  });

  it('draws a unit alone', () => {
    expect(layTree(unit('部'))).toMatchObject({ links: [], height: rowHeight });
  });
});
