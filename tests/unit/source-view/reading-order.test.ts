import { describe, expect, it } from 'vitest';
import { layOutLines } from '@/components/source-view/layout-lines';
import { findReadingOrder } from '@/components/source-view/reading-order';
import { inventView } from './invented-view';

const paragraph = (block: number, part = 0, parts = 1) => ({
  kind: 'paragraph' as const,
  block,
  part,
  parts,
});
const heading = (section: number) => ({ kind: 'heading' as const, section });

function orderOf(lines: Parameters<typeof inventView>[0]) {
  return findReadingOrder(layOutLines(inventView(lines)).lines, 'invented-1');
}

describe('findReadingOrder', () => {
  it('finds nothing in a story printed as it is read', () => {
    const order = orderOf([[['甲', paragraph(1)]], [['一', heading(1)]], [['乙', paragraph(2)]]]);
    expect(order).toEqual({ jumps: new Map(), joins: new Map(), breaks: 0 });
  });

  it('says at the heading where sections 1, 3, 2 leave the reading order and take it up again', () => {
    const { jumps } = orderOf([
      [['一', heading(1)]],
      [['甲', paragraph(1)]],
      [['三', heading(3)]],
      [['丙', paragraph(4)]],
      [['二', heading(2)]],
      [['乙', paragraph(2)]],
      [['乙续', paragraph(3)]],
    ]);
    expect([...jumps]).toEqual([
      [3, '读序在此中断：第2段至第3段印在后面'],
      [5, '以下第2段起，应接第1段读'],
    ]);
  });

  it('joins a paragraph that a caption interrupts, naming the lines on both sides', () => {
    const { joins, breaks, jumps } = orderOf([
      [['甲上', paragraph(1, 0, 2)]],
      [['图', { kind: 'caption', block: 2 }]],
      [['甲下', paragraph(1, 1, 2)]],
    ]);
    expect([...joins.values()]).toEqual([
      { from: null, to: 3 },
      { from: 1, to: null },
    ]);
    expect(breaks).toBe(1);
    expect(jumps.size).toBe(0);
  });

  it('leaves the other stories of the source out', () => {
    const { jumps } = orderOf([
      [['甲', paragraph(1)]],
      [['别篇', { ...paragraph(7), articleId: 'invented-2' }]],
      [['乙', paragraph(2)]],
    ]);
    expect(jumps.size).toBe(0);
  });
});
