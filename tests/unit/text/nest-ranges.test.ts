import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestRanges, type RangeNode } from '@/lib/text/nest-ranges';

interface Named {
  start: number;
  end: number;
  name: string;
}

const text = '0123456789';

/** The tree as text: a range is `name.part[…]`. */
function draw(nodes: RangeNode<Named>[], from = 0, to = text.length): string {
  let at = from;
  let drawn = '';
  for (const { start, end, range, part, children } of nodes) {
    drawn += `${text.slice(at, start)}${range.name}.${part}[${draw(children, start, end)}]`;
    at = end;
  }
  return drawn + text.slice(at, to);
}

/** `a 1-3, b 5-6` */
function read(ranges: string): Named[] {
  return ranges.split(', ').map((range) => {
    const [name = '', extent = ''] = range.split(' ');
    const [start = 0, end = 0] = extent.split('-').map(Number);
    return { name, start, end };
  });
}

const cases: [reason: string, ranges: string, drawn: string][] = [
  ['apart', 'a 1-3, b 5-6', '0a.0[12]34b.0[5]6789'],
  ['one inside the other, given the other way round', 'b 4-6, a 2-8', '01a.0[23b.0[45]67]89'],
  ['of equal extent', 'a 2-4, b 2-4', '01a.0[b.0[23]]456789'],
  ['crossing: the second is cut where the first ends', 'a 1-5, b 3-8', '0a.0[12b.0[34]]b.1[567]89'],
  ['crossing two', 'a 0-3, b 2-6, c 4-9', 'a.0[01b.0[2]]b.1[3c.0[45]]c.1[678]9'],
  ['empty', 'a 3-3', '0123456789'],
];

describe('nestRanges', () => {
  it.each(cases)('%s', (_reason, ranges, drawn) => {
    expect(draw(nestRanges(read(ranges), 0, 10))).toBe(drawn);
  });

  it('cuts what reaches out of the window, and knows a part that is not the first', () => {
    expect(draw(nestRanges(read('a 0-6, b 5-9'), 4, 8), 4, 8)).toBe('a.1[4b.0[5]]b.1[67]');
  });

  it('covers every range exactly, whatever crosses what', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const covered = new Map(ranges.map((each) => [each, new Set<number>()]));
        const visit = (node: RangeNode<{ start: number; end: number }>, from: number, to: number) => {
          expect(node.start).toBeGreaterThanOrEqual(from);
          expect(node.end).toBeLessThanOrEqual(to);
          for (let at = node.start; at < node.end; at++) {
            expect(covered.get(node.range)?.has(at)).toBe(false);
            covered.get(node.range)?.add(at);
          }
          for (const child of node.children) visit(child, node.start, node.end);
        };
        for (const node of nestRanges(ranges, 0, 50)) visit(node, 0, 50);
        for (const [{ start, end }, places] of covered) expect(places.size).toBe(end - start);
      }),
    );
  });
});
