import { describe, expect, test } from 'vitest';
import { CharacterClass } from '@/lib/text/character-class';
import { findSigns, hasSign, placesOf, signOfCharacters, signOfPairs } from '@/lib/text/signs';

const ORDINAL = signOfPairs('第', /[一二三\d]/);
const MARK = signOfCharacters(new CharacterClass('《》'));

describe('signs', () => {
  test.each([
    ['《第二版》第三版', [1, 5], [0, 4]],
    ['第', [], []],
    ['门第、第1》', [3], [5]],
    ['', [], []],
  ])('%s: pairs at %j, marks at %j', (text, ordinals, marks) => {
    const signs = findSigns(text);
    expect(placesOf(signs, ORDINAL)).toEqual(ordinals);
    expect(placesOf(signs, MARK)).toEqual(marks);
    expect(hasSign(signs, MARK)).toBe(marks.length > 0);
  });

  test('a text behind a longer one has no signs of that', () => {
    findSigns('第一、第二、第三');
    expect(placesOf(findSigns('门第'), ORDINAL)).toEqual([]);
  });
});
