import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNearName, toLookupKey, toNameKeys, toNearKeys, toPinyinKey } from '@/lib/search/name-keys';

const keys = (name: string, isPerson = false) =>
  toNameKeys(name, isPerson).map(({ place, form, key }) => `${place} ${form} ${key}`);

describe('toNameKeys', () => {
  test('characters, pinyin and initials from every character on', () => {
    expect(keys('包头')).toEqual([
      'start text 包头',
      'start pinyin baotou',
      'start initials bt',
      'inner text 头',
      'inner pinyin tou',
      'inner initials t',
      'gap text 头',
      'gap text 包',
    ]);
  });

  test.each([
    ['单雄信', true, 'start pinyin shanxiongxin', 'a surname'],
    ['重庆市', false, 'start pinyin chongqingshi', 'a place'],
    ['呂布', true, 'start pinyin lvbu', 'ü, Traditional'],
    ['昆都仑区', false, 'start otherReading kundulunqu', 'a character read in another way'],
    ['守护1号', false, 'start pinyin shouhu1hao', 'digits'],
    ['“百日行动”', false, 'start text 百日行动', 'punctuation left out'],
    ['买买提·艾力', true, 'start text 买买提艾力', 'the dot left out'],
  ])('%s: %s', (name, isPerson, key) => {
    expect(keys(name, isPerson)).toContain(key);
  });

  test('a character without pinyin leaves the rest readable', () => {
    expect(keys('㐂和')).toContain('inner pinyin he');
  });

  test('nothing for a name of nothing', () => {
    expect(keys('——')).toEqual([]);
  });
});

describe('lookup', () => {
  test.each([
    ['bao tou', 'baotou'],
    ["xi'an", 'xian'],
    ['Lü Bu', 'lvbu'],
    ['包頭，市', '包头市'],
    ['%_', ''],
  ])('%j becomes %j', (typed, key) => {
    expect(toLookupKey(typed)).toBe(key);
  });

  test('pinyin of a name', () => {
    expect(toPinyinKey('斯日古楞')).toBe('siriguleng');
  });
});

describe('near names', () => {
  const word = fc.string({ unit: fc.constantFrom(...'公安局包头市分'), minLength: 2, maxLength: 6 });

  test.each([
    ['包头', '包头', true],
    ['包头市', '包头县', true],
    ['包头', '包头市', true],
    ['包头市局', '包市局', true],
    ['包头', '头包', false],
    ['包头市', '包', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isNearName(a, b)).toBe(near);
  });

  test('whatever is near shares a key', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(isNearName(a, b));
        const own = new Set(keys(b).filter((key) => key.startsWith('gap') || key.startsWith('start text')));
        expect(toNearKeys(a).some((key) => own.has(`gap text ${key}`) || own.has(`start text ${key}`))).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
