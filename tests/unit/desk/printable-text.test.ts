import { expect, test } from 'vitest';
import { toPrintable } from '@/lib/desk/printable-text';

test('words of a dump cannot steer a terminal, nor turn its lines round', () => {
  expect(toPrintable('甲\u001b[31m乙\u0007\u009b2J\r丙')).toBe('甲\\u001b[31m乙\\u0007\\u009b2J\\u000d丙');
  expect(toPrintable('\u202e倒写\u202c')).toBe('\\u202e倒写\\u202c');
  expect(toPrintable('两行\n\t与 👮🏽\u200d♂️ 𠮷')).toBe('两行\n\t与 👮🏽\u200d♂️ 𠮷');
  const json = JSON.stringify({ title: '甲\u001b\u202e\u0085' });
  expect(JSON.parse(toPrintable(json))).toEqual(JSON.parse(json));
});
