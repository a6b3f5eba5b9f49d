import { describe, expect, test } from 'vitest';
import { withoutTop } from '@/components/plots/topic-matrix';

const unit = (slug: string, depth: number) => ({ slug, name: slug, shortName: slug, depth, count: 1 });
const topic = (slug: string) => ({ slug, name: slug, status: 'catalogued' as const, count: 1 });
const cell = (of: string, in_: string) => ({ unit: of, topic: in_, count: 1 });

describe('withoutTop', () => {
  test('leaves out the one unit above all others, and the topics that it alone has', () => {
    const matrix = withoutTop({
      units: [unit('部', 0), unit('厅', 1), unit('局', 2), unit('所', 0)],
      topics: [topic('a'), topic('b')],
      cells: [cell('部', 'a'), cell('部', 'b'), cell('局', 'a')],
      isPartial: false,
    });
    expect(matrix.units.map(({ slug, depth }) => [slug, depth])).toEqual([
      ['厅', 0],
      ['局', 1],
      ['所', 0],
    ]);
    expect(matrix.topics.map(({ slug }) => slug)).toEqual(['a']);
    expect(matrix.cells).toEqual([cell('局', 'a')]);
  });

  test('keeps several tops, and a unit with none below it', () => {
    for (const units of [
      [unit('厅', 0), unit('局', 1), unit('另厅', 0), unit('另局', 1)],
      [unit('局', 0), unit('所', 0)],
    ]) {
      const matrix = { units, topics: [topic('a')], cells: [cell('局', 'a')], isPartial: false };
      expect(withoutTop(matrix)).toBe(matrix);
    }
  });
});
