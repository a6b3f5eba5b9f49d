import { describe, expect, it } from 'vitest';
import { formatDate, formatDateShort, machineDate } from '@/lib/text/format-date';

const dates: [edtf: string | null, long: string, short: string, machine: string | null][] = [
  ['2022-02-22', '2022年2月22日', '2022-02-22', '2022-02-22'],
  ['2023-07~', '约2023年7月', '约2023-07', '2023-07'],
  ['2023~', '约2023年', '约2023', '2023'],
  ['2021?', '疑为2021年', '疑为2021', '2021'],
  ['2021-04-XX', '2021年4月', '2021-04', '2021-04'],
  ['2021-21', '2021年春', '2021年春', '2021'],
  ['202X', '2020年代', '2020年代', null],
  ['19XX', '20世纪', '20世纪', null],
  ['2021-03/2021-06', '2021年3月至2021年6月', '2021-03至2021-06', null],
  ['2021-03/..', '2021年3月以来', '2021-03以来', null],
  ['../2021', '2021年以前', '2021以前', null],
  [null, '日期不详', '日期不详', null],
  ['', '日期不详', '日期不详', null],
  ['Y-17000', 'Y-17000', 'Y-17000', null],
];

describe('dates for readers', () => {
  it.each(dates)('%s', (edtf, long, short, machine) => {
    expect(formatDate(edtf)).toBe(long);
    expect(formatDateShort(edtf)).toBe(short);
    expect(machineDate(edtf)).toBe(machine);
  });
});
