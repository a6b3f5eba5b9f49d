import { describe, expect, it } from 'vitest';
import { cutTree, type ShownUnit } from '@/components/units/cut-tree';
import type { UnitNode } from '@/lib/queries/units';

const unit = (name: string, children: UnitNode[] = []): UnitNode => ({
  slug: name,
  name,
  shortName: name,
  level: 'other',
  region: null,
  pinyin: '',
  derived: false,
  resolved: true,
  count: 1,
  countDeep: 1,
  children,
});

const print = (shown: readonly ShownUnit[]): string =>
  shown
    .map(
      ({ unit: { name }, children, hidden }) =>
        `${name}${hidden > 0 ? `+${hidden}` : ''}(${print(children)})`,
    )
    .join('')
    .replaceAll('()', '');

describe('cutTree', () => {
  const roots = [unit('部', [unit('厅', [unit('甲局', [unit('所')]), unit('乙局')])]), unit('孤')];

  it.each([
    [6, '部(厅(甲局(所)乙局))孤', 'all where all fit'],
    [5, '部(厅(甲局+1乙局))孤', 'a level less, and how many are below'],
    [4, '部(厅+3)孤', 'whole levels only'],
    [1, '部+4孤', 'the roots always'],
  ])('shows at most %i units as %s: %s', (most, expected) => {
    expect(print(cutTree(roots, most))).toBe(expected);
  });

  it('is empty without units', () => {
    expect(cutTree([], 10)).toEqual([]);
  });
});
