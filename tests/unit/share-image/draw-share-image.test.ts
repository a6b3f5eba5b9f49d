import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawShareImage } from '@/components/share-image/draw-share-image';

const seen = vi.hoisted(() => ({ underway: 0, most: 0, drawn: 0 }));

// Draws nothing, as the library draws: only as the answer is read.
vi.mock('next/og', () => ({
  ImageResponse: class extends Response {
    constructor() {
      const body = new ReadableStream({
        async pull(controller) {
          seen.underway += 1;
          seen.most = Math.max(seen.most, seen.underway);
          await sleep(5);
          seen.underway -= 1;
          seen.drawn += 1;
          if (seen.drawn === 2) controller.error(new Error('cannot be drawn'));
          else controller.enqueue(Uint8Array.of(seen.drawn));
          if (seen.drawn !== 2) controller.close();
        },
      });
      super(body, { headers: { 'content-type': 'image/png' } });
    }
  },
}));

beforeEach(() => {
  Object.assign(seen, { underway: 0, most: 0, drawn: 0 });
});

const draw = async () => {
  const image = await drawShareImage({ label: '报道', title: '某某', facts: [] });
  expect(image.headers.get('content-type')).toBe('image/png');
  return [...new Uint8Array(await image.arrayBuffer())];
};

test('pictures are drawn one at a time, whatever becomes of the one before', async () => {
  const images = await Promise.allSettled([draw(), draw(), draw(), draw()]);
  expect(images.map((image) => (image.status === 'fulfilled' ? image.value : null))).toEqual([
    [1],
    null,
    [3],
    [4],
  ]);
  expect(seen.most).toBe(1);
});
