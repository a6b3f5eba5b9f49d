import { describe, expect, it } from 'vitest';
import { breaksCohesion } from '@/lib/parse/cohesion';
import { findYearClues } from '@/lib/parse/find-year-clues';
import { matchAddressDate } from '@/lib/parse/rules/match-address-date';
import { findPrintedDates, matchPrintedMonth } from '@/lib/parse/rules/match-printed-date';
import { fold } from '@/lib/source/fold';

describe('printed dates', () => {
  it.each([
    ['2021/3/25 週四 上午 11:17', '2021-03-25', '11:17'],
    ['二〇二一年三月二十五日', '2021-03-25', null],
    ['民國110年8月5日', '2021-08-05', null],
    ['2011年09月27日 20时14分', '2011-09-27', '20:14'],
    ['2021年3月5日下午3:20', '2021-03-05', '15:20'],
    ['03-25 11:17', null, '11:17'],
    ['29.07.2020 来源:江州公安', '2020-07-29', null],
    ['发布时间:20200729 浏览:35', '2020-07-29', null],
    ['20200729', '2020-07-29', null],
    ['2020-07-29 10:33:21', '2020-07-29', '10:33:21'],
  ])('%s', (text, edtf, time) => {
    expect(findPrintedDates(fold(text))[0]).toMatchObject({ edtf, time });
  });

  it.each([
    '2021-2022赛季',
    '2021年13月1日',
    '10.5万元',
    '24小时',
    '编号20200729',
    '1.2.3.2020',
    '20201329',
    '2023年2月29日',
    '2023-04-31',
  ])('refuses %s', (text) => {
    expect(findPrintedDates(text)).toEqual([]);
  });

  it.each([
    ['二〇二〇年七月', '2020-07'],
    ['2020年12月', '2020-12'],
    ['2020年13月', undefined],
    ['2020年7月的一天', undefined],
  ])('the month alone: %s', (text, edtf) => {
    expect(matchPrintedMonth(fold(text))?.edtf).toBe(edtf);
  });

  it('reads an address, but not when it was archived', () => {
    expect(matchAddressDate('https://a.gov.cn/202203/t20220301_123.html')?.edtf).toBe('2022-03-01');
    expect(matchAddressDate('https://web.archive.org/web/20210703203025/a.html')).toBeNull();
  });
});

describe('clues to a year', () => {
  it.each([
    ['在第28个“世界读书日”来临之际', 'exact', 2023],
    ['在第28个"世界读书日"来临之际', 'exact', 2023],
    ['庆祝建党100周年', 'exact', 2021],
    ['庆祝第三个中国人民警察节', 'exact', 2023],
    ['在首个中国人民警察节来临之际', 'exact', 2021],
    ['2012年成为民警', 'told', 2012],
    ['2023年度轮训班收官', 'named', 2023],
    ['学习贯彻党的二十大精神', 'since', 2022],
  ])('%s', (text, kind, year) => {
    expect(findYearClues(text)[0]).toMatchObject({ kind, year });
  });
  it.each<[text: string, month: number | null, why: string]>([
    ['自2024年8月1日起施行', null, 'the month of the rule'],
    ['自2022年1月1日起立案侦查', 1, 'the month of what is told'],
  ])('%s: month %s (%s)', (text, month) => {
    expect(findYearClues(text)[0]).toMatchObject({ kind: 'named', month });
  });
  it('takes both quotation marks of an observance', () => {
    const text = '在第28个“世界读书日”来临之际';
    const [clue] = findYearClues(text);
    expect(text.slice(clue?.start, clue?.end)).toBe('第28个“世界读书日”');
  });
  it('refuses a year still to come', () => {
    expect(findYearClues('到2035年基本实现')).toEqual([]);
  });
  it.each(['2001年9月的一天夜里', '2015年冬天'])('%s names no year of printing', (text) => {
    expect(findYearClues(text)).toMatchObject([{ kind: 'told' }]);
  });
});

it('a short title never breaks cohesion', () => {
  expect(breaksCohesion({ size: 4, text: '警方提醒' } as never, [], [])).toBe(false);
});
