import { describe, expect, it } from 'vitest';
import { layArcs, type NamedNode } from '@/components/plots/arc-layout';

const node = (key: string, count = 1): NamedNode => ({ key, name: key, href: null, note: null, count });

describe('layArcs', () => {
  it('keeps every person and draws every pair of people shown once', () => {
    const nodes = ['甲', '乙', '丙', '丁'].map((name) => node(name));
    const {
      nodes: placed,
      arcs,
      height,
    } = layArcs(
      nodes,
      [
        { a: '甲', b: '丁', count: 2 },
        { a: '乙', b: '丙', count: 1 },
        { a: '甲', b: '戊', count: 1 },
      ],
      36,
      100,
    );
    expect(placed.map(({ key }) => key).sort()).toEqual(['丁', '丙', '乙', '甲'].sort());
    expect(arcs.map(({ key }) => key)).toEqual(['甲 丁', '乙 丙']);
    expect(arcs[0]?.title).toBe('甲与丁：2篇');
    expect(height).toBe(144);
  });

  it('puts those who share stories next to each other', () => {
    const { nodes } = layArcs(
      ['a', 'b', 'c', 'd'].map((name) => node(name)),
      [
        { a: 'a', b: 'd', count: 3 },
        { a: 'b', b: 'c', count: 1 },
      ],
      36,
      100,
    );
    expect(nodes.map(({ key }) => key)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('stays within its width', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => node(`p${index}`));
    const pairs = nodes.flatMap((one, index) =>
      nodes.slice(index + 1).map((other) => ({ a: one.key, b: other.key, count: 1 })),
    );
    const { arcs } = layArcs(nodes, pairs, 36, 104);
    const reaches = arcs.map(({ path }) => Number(/A([\d.]+),/.exec(path)?.[1]));
    expect(Math.max(...reaches)).toBeLessThan(100);
    expect(Math.min(...reaches)).toBeGreaterThan(0);
  });

  it('is empty without people', () => {
    expect(layArcs([], [], 36, 100)).toMatchObject({ nodes: [], arcs: [], height: 0 });
  });
});
