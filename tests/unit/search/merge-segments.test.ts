import { describe, expect, test } from 'vitest';
import { segmentsToMerge } from '@/lib/store/search-index/merge-segments';

const segments = (sizes: [live: number, size: number][]) =>
  sizes.map(([live, size], id) => ({ id, first: id * 5000, live, size }));
const merged = (sizes: [live: number, size: number][]) =>
  segmentsToMerge(segments(sizes)).map(({ id }) => id);
const times = (count: number, live: number): [number, number][] =>
  Array.from({ length: count }, () => [live, live]);

describe('segmentsToMerge', () => {
  test.each([
    ['a few small ones stay', times(8, 1), []],
    ['too many of a size are merged', times(9, 1), [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['sizes are counted apart', [...times(5, 1), ...times(5, 60)], []],
    ['large ones stay, however many', times(30, 1024), []],
    [
      'one of which less than half is live is made anew',
      [
        [1000, 1024],
        [500, 1024],
      ],
      [1],
    ],
    ['one that nothing is left of goes', [[0, 3]], [0]],
  ] as [string, [number, number][], number[]][])('%s', (_name, sizes, expected) => {
    expect(merged(sizes)).toEqual(expected);
  });

  test('an archive that grows story by story keeps few segments and merges each story a few times', () => {
    let sizes: [number, number][] = [];
    let work = 0;
    const stories = 5000;
    for (let story = 0; story < stories; story++) {
      sizes.push([1, 1]);
      const gone = new Set(merged(sizes));
      const live = sizes.filter((_, id) => gone.has(id)).reduce((sum, [own]) => sum + own, 0);
      work += live;
      sizes = sizes.filter((_, id) => !gone.has(id));
      if (live > 0) sizes.push([live, live]);
    }
    expect(sizes.length).toBeLessThan(40);
    expect(work / stories).toBeLessThan(6);
  });
});
