import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listMatches } from '@/lib/text/list-matches';

test.each([/a/g, /a*/g, /(?<=b)a?/g, /\p{Script=Han}*/gu, /$/g, /(?:)/gu, /(a)|(b)/g])(
  '%s finds what matchAll finds',
  (pattern) => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '公', '𠮷', ' ', '\n'), { maxLength: 12 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(listMatches(pattern, any)).toEqual([...any.matchAll(pattern)]);
      }),
    );
  },
);

test('a pattern can be asked again while its matches are looked at', () => {
  const pattern = /\d/g;
  const sums = listMatches(pattern, '123').map(
    ([digit]) => Number(digit) + listMatches(pattern, '45').length,
  );
  expect(sums).toEqual([3, 4, 5]);
});
