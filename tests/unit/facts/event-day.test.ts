import { expect, test } from 'vitest';
import { eventDay, isYearPrinted } from '@/components/timeline/event-day';

test.each([
  ['2021-03-10', '3月10日', 'a day'],
  ['../2021-03-10', '3月10日以前', 'a limit'],
  ['2021-06-19/2021-07-13', '6月19日至7月13日', 'a stretch'],
  ['2021', '2021年', 'a year, of which nothing would be left'],
])('%s is %s: %s', (edtf, day) => {
  expect(eventDay({ edtf }, 2021)).toBe(day);
});

test.each([
  ['2021-03-10', '3月10日,召开会议', false],
  ['2021-03-10', '2021年3月10日,召开会议', true],
  ['2021-03', '2021年 3月,一堂课', true],
  ['../2021-03-10', '2021年3月10日前传达', true],
  ['../2021-03-10', '均在3月10日前传达', false],
  ['2021-03-10', '3月10日,总结2021年工作', false],
])('the year of %s is printed in %s: %s', (edtf, text, isPrinted) => {
  expect(isYearPrinted({ edtf, text })).toBe(isPrinted);
});
