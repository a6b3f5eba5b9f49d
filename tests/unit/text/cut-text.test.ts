import { expect, test } from 'vitest';
import { firstOf, lastOf } from '@/lib/text/cut-text';

test.each([
  ['民警走访', 2, '民警', '走访', 'cut'],
  ['民警', 8, '民警', '民警', 'short enough'],
  ['民𠮷警', 2, '民', '警', 'a pair at the edge goes whole'],
  ['𠮷警𠮷', 3, '𠮷警', '警𠮷', 'a pair inside stays'],
  ['\udfb7民警\ud842', 8, '\udfb7民警\ud842', '\udfb7民警\ud842', 'what was half before is left alone'],
])('%s within %i: %s and %s (%s)', (text, most, first, last, _why) => {
  expect([firstOf(text, most), lastOf(text, most)]).toEqual([first, last]);
});
