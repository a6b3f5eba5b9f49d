import { expect, test } from 'vitest';
import { Sketches } from '@/lib/store/reprints/sketches';

const idPairs = (sketches: Sketches) => {
  const hashes = [...sketches.inOrder()];
  const pairs = [...sketches.listPairs()].map((pair) => pair.map((number) => sketches.ids[number]).join(' '));
  return { hashes, pairs };
};

test('stories that share three hashes are a pair, once; those that share two are none', () => {
  const sketches = new Sketches();
  sketches.add('a', [1, 2, 3, 4, 2 ** 32 - 1]);
  sketches.add('b', [2, 3, 9]);
  sketches.add('c', [1, 2, 3]);
  sketches.add('d', [4, 5, 2 ** 32 - 1, 2]);
  const { hashes, pairs } = idPairs(sketches);
  expect(pairs).toEqual(['a c', 'a d']);
  expect(hashes.map(([hash]) => hash)).toEqual([
    1,
    1,
    2,
    2,
    2,
    2,
    3,
    3,
    3,
    4,
    4,
    5,
    9,
    2 ** 32 - 1,
    2 ** 32 - 1,
  ]);
});

test('a hash that more than thirty stories have counts for none of them', () => {
  const add = (count: number) => {
    const sketches = new Sketches();
    for (let story = 0; story < count; story++) {
      const isFirst = story < 2;
      sketches.add(`s${story}`, [7, ...(isFirst ? [1, 2] : [100 + story])]);
    }
    return idPairs(sketches).pairs;
  };
  expect(add(30)).toEqual(['s0 s1']);
  expect(add(31)).toEqual([]);
});

test('more hashes than stand in one stretch of memory come in order, with their stories', () => {
  const sketches = new Sketches();
  for (let story = 0; story < 6_000; story++) {
    sketches.add(
      `s${story}`,
      Array.from({ length: 16 }, (_, at) => (story * 7_919 + at * 104_729) % 1_000_003),
    );
  }
  const hashes = [...sketches.inOrder()];
  expect(hashes).toHaveLength(96_000);
  for (let at = 1; at < hashes.length; at++) {
    const [[before = 0] = [], [hash = 0] = []] = [hashes[at - 1], hashes[at]];
    if (hash < before) throw new Error(`${hash} stands behind ${before}`);
  }
  for (const [hash, number] of hashes.filter((_, at) => at % 1_000 === 0)) {
    const own = Array.from({ length: 16 }, (_, at) => (number * 7_919 + at * 104_729) % 1_000_003);
    expect(own).toContain(hash);
  }
});
