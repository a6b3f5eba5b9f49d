import { expect, test } from 'vitest';
import { coverText, loadShareFont } from '@/components/share-image/share-font';

test.each([
  ['包头市公安局 7.9亿余元', '包头市公安局 7.9亿余元', 'common Han, ASCII'],
  ['“守护2号”：《某》（一）——二……', '“守护2号”：《某》（一）——二……', 'Chinese punctuation'],
  ['历史伟力\u00a0做卫士\t者', '历史伟力 做卫士 者', 'spaces of all kinds'],
  ['张𠀀与李㐀', '张〓与李〓', 'rare Han'],
  ['好☺了', '好〓了', 'signs'],
])('%s is drawn as %s (%s)', (text, drawn) => {
  expect(coverText(text)).toBe(drawn);
});

test('the font is there', async () => {
  expect((await loadShareFont()).subarray(0, 4).toString('latin1')).toBe('wOFF');
});
