import { describe, expect, it } from 'vitest';
import { growthFor } from '@/lib/store/heap-growth';

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
