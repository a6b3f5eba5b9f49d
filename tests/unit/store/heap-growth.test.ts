import { describe, expect, it } from 'vitest';
import { growthFor, newMemoryFor } from '@/lib/store/heap-growth';

describe('how far heaps may grow', () => {
  it.each([
    [100e6, 60],
    [419e6, 60],
    [420e6, 20],
    [600e6, 20],
  ])('of a process that holds %d bytes: %d percent', (held, percent) => {
    expect(growthFor(held)).toBe(percent);
  });
});

describe('how much new memory a building thread may take', () => {
  it.each([
    [200, 16],
    [19_999, 16],
    [20_000, 4],
    [100_000, 4],
  ])('in a seed of %d sources: %d MB', (sources, megabytes) => {
    expect(newMemoryFor(sources)).toBe(megabytes);
  });
});
