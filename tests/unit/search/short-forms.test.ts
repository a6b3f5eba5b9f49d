import { describe, expect, test } from 'vitest';
import { toShortFormPatterns } from '@/lib/search/short-forms';

describe('toShortFormPatterns', () => {
  test.each([
    ['昆区分局', ['昆%区%分%局'], 'a place shortened'],
    ['昆区公安分局', ['昆%区%公%安%分%局', '昆%区%分%局'], '公安 said or left out'],
    ['呼市', ['呼%市%公%安%局', '呼%市%分%局'], 'a place alone'],
    ['呼市公安', ['呼%市%公%安%局', '呼%市%分%局'], 'without the end'],
    ['情指中心', ['情%指%中%心'], 'the work shortened'],
    ['公安', [], 'two characters, no place'],
    ['教育整顿', [], 'ends like no unit'],
    ['kunqu', [], 'pinyin'],
    ['', [], 'nothing'],
  ])('%s: %j, %s', (typed, patterns) => {
    expect(toShortFormPatterns(typed)).toEqual(patterns);
  });
});
