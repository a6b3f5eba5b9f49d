import { describe, expect, it } from 'vitest';
import { layOutLines } from '@/components/source-view/layout-lines';
import type { Light } from '@/components/source-view/lights';
import { sourceHref } from '@/lib/hrefs';
import type { RangeNode } from '@/lib/text/nest-ranges';
import { inventView } from './invented-view';

const paragraph = (block: number) => ({ kind: 'paragraph' as const, block });

function idsOf(nodes: readonly RangeNode<Light>[]): string[] {
  return nodes.flatMap(({ range, children }) => [range.id, ...idsOf(children)]);
}

describe('layOutLines', () => {
  it('gives every fact and every piece the id that links lead to', () => {
    const view = inventView(
      [
        [['某市公安局开展活动', { kind: 'headline' }]],
        [
          ['某市公安局民警张三说', paragraph(1)],
          ['(李四)', { kind: 'apparatus', detail: 'byline' }],
        ],
      ],
      [
        { kind: 'person', parts: ['张三'] },
        { kind: 'credit', parts: ['李四'] },
      ],
    );
    const ids = layOutLines(view).lines.flatMap(({ pieces }) =>
      pieces.flatMap(({ lights }) => idsOf(lights)),
    );
    const linked = [...view.facts.map(({ spans }) => spans), ...view.pieces.map((p) => [[p.start, p.end]])];
    for (const spans of linked) {
      expect(ids).toContain(sourceHref('x', spans as [number, number][]).split('#')[1]);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ties the parts of a fact that the print broke together', () => {
    const view = inventView(
      [
        [['来到某市公', { ...paragraph(1), parts: 2 }]],
        [['会议现场', { kind: 'caption', block: 2 }]],
        [['安局参观', { ...paragraph(1), part: 1, parts: 2 }]],
      ],
      [{ kind: 'unit', parts: ['某市公', '安局'] }],
    );
    const { lines, broken } = layOutLines(view);
    const id = `s${view.facts[0]?.start}-${view.facts[0]?.end}`;
    expect(broken.has(id)).toBe(true);
    const parts = lines.flatMap(({ pieces }) => pieces.flatMap(({ lights }) => idsOf(lights)));
    expect(parts.filter((each) => each === id)).toHaveLength(2);
  });

  it('lets the fact that leads further give the look where two share an extent', () => {
    const view = inventView(
      [[['某市公安局', paragraph(1)]]],
      [
        { kind: 'event', parts: ['某市公安局'] },
        { kind: 'unit', parts: ['某市公安局'], href: '/units/x' },
      ],
    );
    const [light] = layOutLines(view).lines[0]?.pieces[0]?.lights ?? [];
    expect(light?.range).toMatchObject({ kind: 'unit', href: '/units/x' });
    expect(light?.children).toEqual([]);
  });
});
