import { describe, expect, it } from 'vitest';
import type { TreeNode } from '@/components/plots/tree-layout';
import { topOfTree } from '@/components/units/top-of-tree';
import type { UnitNode } from '@/lib/queries/unit-tree';

const unit = (name: string, countDeep: number, children: UnitNode[] = []): UnitNode => ({
  slug: name,
  name: `全称${name}`,
  shortName: name,
  level: 'other',
  region: null,
  pinyin: '',
  derived: false,
  resolved: true,
  count: 0,
  countDeep,
  children,
  hidden: 0,
});

const print = (node: TreeNode): string =>
  `${node.name}${node.children.length > 0 ? `(${node.children.map(print).join(' ')})` : ''}`;

describe('topOfTree', () => {
  const root = unit('部', 9, [
    unit('小厅', 1, [unit('丙局', 1)]),
    unit('大厅', 8, [unit('甲局', 3), unit('乙局', 5)]),
  ]);

  it.each([
    [4, 99, '部(小厅(丙局) 大厅(甲局 乙局))', 'all that there is, in tree order'],
    [4, 4, '部(大厅(甲局 乙局))', 'those with the most stories'],
    [2, 99, '部(小厅 大厅)', 'so many levels'],
    [1, 99, '部', 'the root alone'],
  ])('of %i levels and %i units draws %s: %s', (levels, most, expected) => {
    expect(print(topOfTree(root, levels, most))).toBe(expected);
  });

  it('stays small in a tree of thousands', () => {
    const wide = unit(
      '部',
      1,
      Array.from({ length: 30 }, (_, at) =>
        unit(
          `厅${at}`,
          at,
          Array.from({ length: 100 }, (_each, below) => unit(`局${at}-${below}`, below)),
        ),
      ),
    );
    const count = (node: TreeNode): number => 1 + node.children.reduce((sum, child) => sum + count(child), 0);
    expect(count(topOfTree(wide, 4, 40))).toBe(40);
  });
});
