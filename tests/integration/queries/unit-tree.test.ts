import { describe, expect, test } from 'vitest';
import { getUnitOverview, getUnitsUnder, getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { seedGeneratedArchive } from './generated-archive';

seedGeneratedArchive(60);

const walk = (nodes: readonly UnitNode[]): UnitNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children)]);
const below = (node: UnitNode): number => walk(node.children).length;

const print = (nodes: readonly UnitNode[]): unknown[] =>
  nodes.map(({ slug, hidden, children }) => [slug, hidden, print(children)]);

/** A whole tree cut at a level by hand: what a cut one must be. */
const cut = (nodes: readonly UnitNode[], levels: number): unknown[] =>
  nodes.map((node) => [
    node.slug,
    levels > 1 ? 0 : below(node),
    levels > 1 ? cut(node.children, levels - 1) : [],
  ]);

const heightOf = (nodes: readonly UnitNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => heightOf(children)));

describe('the tree of units', () => {
  test('is whole where it fits', async () => {
    const all = walk(await getUnitTree());
    expect(all.length).toBeGreaterThan(100);
    expect(all.every(({ hidden }) => hidden === 0)).toBe(true);
  });

  test('is cut at the deepest level that fits, and says how many are below', async () => {
    const whole = (await getUnitTree()).filter(({ resolved }) => resolved);
    expect(heightOf(whole)).toBeGreaterThan(3);
    for (let levels = 1; levels <= heightOf(whole); levels++) {
      const expected = cut(whole, levels);
      const size = JSON.stringify(expected).match(/"/g)?.length ?? 0;
      const tree = (await getUnitTree(Math.max(1, size / 2))).filter(({ resolved }) => resolved);
      expect(print(tree)).toEqual(expected);
    }
  });

  test('below a unit is what stands below it in the whole tree', async () => {
    const all = walk(await getUnitTree());
    for (const unit of all.filter(({ children }) => children.length > 0))
      expect([unit.slug, print((await getUnitsUnder(unit.slug)) ?? [])]).toEqual([
        unit.slug,
        print(unit.children),
      ]);
    const leaf = all.find(({ children }) => children.length === 0);
    expect(await getUnitsUnder(leaf?.slug ?? '')).toEqual([]);
    expect(await getUnitsUnder('no-such-unit')).toBeNull();
  });

  test('has an overview that counts every unit once', async () => {
    const all = walk(await getUnitTree());
    const { named, derived, levels, ranked, unresolvedCount } = await getUnitOverview();
    expect(named + derived).toBe(all.length);
    expect(derived).toBe(all.filter((unit) => unit.derived).length);
    expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(unresolvedCount).toBe((await getUnitTree()).filter(({ resolved }) => !resolved).length);
    const most = Math.max(...all.map(({ count }) => count));
    expect(ranked[0]?.count).toBe(most);
  });
});
