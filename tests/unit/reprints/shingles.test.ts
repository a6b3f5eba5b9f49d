import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForLikeness } from '@/lib/reprints/shingles';

/** What folding is, said of the whole text at once. */
const asWhole = (text: string) => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]+/gu, '');

test.each([
  ['公安机关，……近日“出动”！', '公安机关近日出动', 'marks fall away'],
  ['１１０ 报警', '110报警', 'widths are made one'],
  ['ｶﾞｲﾄﾞ', 'ガイド', 'a voicing mark joins its letter'],
  ['e\u0301', '\u00e9', 'so does an accent'],
  ['𠮷野', '𠮷野', 'characters beyond the basic plane stay'],
])('%j becomes %j: %s', (text, expected) => {
  expect(foldForLikeness(text)).toBe(expected);
});

test('every code unit folds alone as it does in the whole', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `公${String.fromCharCode(unit)}安`;
    if (foldForLikeness(text) !== asWhole(text)) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('any text folds as it does in the whole', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0x1100, max: 0x11ff }),
    fc.integer({ min: 0x3099, max: 0x318f }),
    fc.integer({ min: 0x300, max: 0x36f }),
  );
  const text = fc
    .array(unit, { maxLength: 8 })
    .map((units) => units.map((code) => String.fromCharCode(code)).join(''));
  fc.assert(
    fc.property(text, (any) => foldForLikeness(any) === asWhole(any)),
    { numRuns: 50_000 },
  );
});
