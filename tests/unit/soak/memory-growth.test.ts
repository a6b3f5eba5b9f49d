import { expect, test } from 'vitest';
import { lowestOfEachMinute, memoryGrowth } from '@/tests/bench/soak/memory-growth';
import type { Vitals } from '@/tests/bench/soak/vitals';

const megabyte = 1e6;

/** A reading every five seconds for five minutes, by what is held at each, in megabytes. */
const readings = (
  hold: (minute: number) => Partial<Record<'heap' | 'buffers' | 'native', number>>,
): Vitals[] =>
  Array.from({ length: 60 }, (_, place) => {
    const { heap = 0, buffers = 0, native = 0 } = hold(place / 12);
    return {
      ...{ pid: 1, at: place * 5_000, processor: 0, p50: 0, p99: 0, max: 0, ownP99: 0, ownMax: 0 },
      rss: (heap + buffers + native) * megabyte,
      heapTotal: heap * megabyte,
      heapUsed: heap * megabyte,
      arrayBuffers: buffers * megabyte,
    };
  });

/** Rises from each collection to the next, some forty seconds later; further in busier minutes. */
const sawtooth = (minute: number) => 300 + ((minute * 1.5) % 1) * (minute < 3 ? 60 : 160);

test('what collections give back is no growth', () => {
  const growth = memoryGrowth(readings((minute) => ({ heap: sawtooth(minute) })));
  expect(Math.abs(growth.all)).toBeLessThan(5);
});

test.each([
  ['native', (minute: number) => ({ heap: sawtooth(minute), native: 200 + 28 * minute })],
  ['buffers', (minute: number) => ({ heap: sawtooth(minute), buffers: 28 * minute })],
  ['heap', (minute: number) => ({ heap: sawtooth(minute) + 28 * minute })],
] as const)('what is never given back is: %s', (part, hold) => {
  const growth = memoryGrowth(readings(hold));
  expect(Math.abs(growth.all - 28)).toBeLessThan(5);
  expect(Math.abs(growth[part] - 28)).toBeLessThan(5);
});

test('what memory is held for adds up', () => {
  const { all, heap, buffers, native } = memoryGrowth(
    readings((minute) => ({
      heap: sawtooth(minute),
      buffers: 90 - sawtooth(minute + 0.3) / 9,
      native: 7 * minute,
    })),
  );
  expect(heap + buffers + native).toBeCloseTo(all);
});

test('a minute has one lowest reading, and the last readings belong to the last minute', () => {
  const rising = readings((minute) => ({ heap: minute }));
  expect(lowestOfEachMinute(rising).map(({ at }) => Math.round(at / 60_000))).toEqual([0, 1, 2, 3, 4]);
  expect(lowestOfEachMinute(rising.slice(0, 1))).toHaveLength(1);
  expect(lowestOfEachMinute([])).toEqual([]);
});
