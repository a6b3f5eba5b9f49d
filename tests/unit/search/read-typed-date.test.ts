import { describe, expect, it } from 'vitest';
import { readTypedDate } from '@/lib/search/read-typed-date';

const cases: [typed: string, date: string | null, reason: string][] = [
  ['2022年2月22日', '2022-02-22', 'as papers print it'],
  [' ２０２２年２月２２号 ', '2022-02-22', 'full-width, as people say it'],
  ['2022-02-22', '2022-02-22', 'as lists show it'],
  ['2022.2.2', '2022-02-02', 'with dots'],
  ['2023/7', '2023-07', 'a month'],
  ['2023年7月', '2023-07', 'a month'],
  ['2022年', null, 'a year is a word like others'],
  ['2022年2月30日', null, 'no such day'],
  ['2022年13月', null, 'no such month'],
  ['2022.25', null, 'no such month'],
  ['2022年2月22日 包头', null, 'with a word beside it'],
  ['7.9亿', null, 'a figure'],
  ['', null, 'nothing'],
];

describe('readTypedDate', () => {
  it.each(cases)('%j is %j: %s', (typed, date) => {
    expect(readTypedDate(typed)).toBe(date);
  });
});
