import { expect, test } from 'vitest';
import { toJsonRows, toTableRows } from '@/lib/store/bulk-rows';

test('half of a pair goes to the database as U+FFFD: as bytes it would be no UTF-8', () => {
  const rows = toTableRows('Any', [
    { whole: '𠮷', cut: '𠮷'.slice(0, 1), told: String.raw`\ud842`, none: null },
  ]);
  expect(toJsonRows(rows)).toBe(String.raw`["𠮷","${'\ufffd'}","\\ud842",null]`);
});
