import { expect, test } from 'vitest';
import { PairCounts } from '@/lib/store/tallies/pair-counts';
import { createRandom } from '@/tests/bench/generate/random';

test('counts of a hundred thousand pairs are those of a map, in the order of their ranks', () => {
  const random = createRandom(5);
  const counts = new PairCounts();
  const plain = new Map<string, number>();
  const [firsts, seconds] = [300, 2_000];
  for (let at = 0; at < 100_000; at++) {
    const [first, second] = [random.below(firsts), random.below(seconds)];
    const count = random.below(5) - 1;
    counts.add(first, second, count);
    plain.set(`${first} ${second}`, (plain.get(`${first} ${second}`) ?? 0) + count);
  }
  expect(counts.size).toBe(plain.size);
  for (const [pair, count] of plain) {
    const [first = 0, second = 0] = pair.split(' ').map(Number);
    expect(counts.get(first, second)).toBe(count);
  }
  expect(counts.get(firsts, 0)).toBe(0);
  const backwards = (size: number) => Uint32Array.from({ length: size }, (_, number) => size - 1 - number);
  const listed = [...counts.inOrder(backwards(firsts), backwards(seconds))];
  const expected = [...plain.keys()]
    .map((pair) => pair.split(' ').map(Number))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b);
  expect(listed).toEqual(expected);
});
