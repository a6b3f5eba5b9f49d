import { describe, expect, test } from 'vitest';
import { annotate } from './story';

const figuresOf = (text: string) =>
  annotate(text).figures.map(({ text: printed, value, qualifier, measure, what }) => ({
    printed,
    value,
    qualifier,
    measure,
    what,
  }));

describe('figures', () => {
  test.each([
    [
      '共发放宣传资料5360余份',
      { printed: '5360余份', value: 5360, qualifier: 'at-least', measure: '份', what: '宣传资料' },
    ],
    [
      '止付金额达7.9亿余元',
      { printed: '7.9亿余元', value: 790_000_000, qualifier: 'at-least', measure: '元', what: '止付金额' },
    ],
    [
      '邀请34名教师担任辅导员',
      { printed: '34名', value: 34, qualifier: 'exact', measure: '名', what: '教师' },
    ],
    [
      '抽调10名政治过硬、业务过硬的民警',
      { printed: '10名', value: 10, qualifier: 'exact', measure: '名', what: '民警' },
    ],
    [
      '印发了750份《致家属的一封信》',
      { printed: '750份', value: 750, qualifier: 'exact', measure: '份', what: '《致家属的一封信》' },
    ],
    ['近300名群众参加', { printed: '300名', value: 300, qualifier: 'at-most', measure: '名', what: '群众' }],
    ['约50辆车', { printed: '50辆', value: 50, qualifier: 'about', measure: '辆', what: null }],
    ['至少8起盗窃案', { printed: '8起', value: 8, qualifier: 'at-least', measure: '起', what: '盗窃案' }],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  test.each([
    ['4月14日下午', 'a date'],
    ['2022年3月', 'a date'],
    ['第28个世界读书日', 'an ordinal'],
    ['09:05', 'a time'],
    ['拨打119求助', 'a telephone number'],
    ['“4+3+2”学习措施', 'a formula'],
    ['K82次列车', 'a train'],
    ['今年38岁', 'an age'],
    ['24小时不打烊', 'a length of time'],
    ['一个女孩和两名男子', 'words, not results'],
    ['共赴万人之约', 'a figure of speech'],
  ])('%s: none (%s)', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  test('the unit that reports is the first that the sentence names', () => {
    const [figure] = annotate('资阳市公安局从指挥中心、交警支队抽调10名民警。').figures;
    expect(figure?.unit).toBe('资阳市公安局');
  });

  test('a figure in a sentence that names no unit has none', () => {
    const [, second] = annotate('资阳市公安局抽调10名民警。现场来了300余名群众。').figures;
    expect(second).toMatchObject({ value: 300, unit: null });
  });
});
