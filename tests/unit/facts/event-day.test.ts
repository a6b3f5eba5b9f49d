import { expect, test } from 'vitest';
import { eventDay, isYearPrinted } from '@/components/timeline/event-day';

test.each([
  ['2021-03-10', '各部门均在3月10日前及时传达', '3月10日前', 'a limit'],
  ['2021-03-10', '各部门在3月10日之前传达', '3月10日前', 'a limit'],
  ['2021-03-10', '3月10日前后,天气转暖', '3月10日', 'about the day'],
  ['2021-03-01', '3月1日至13月10日前', '3月1日', 'another day'],
  ['2021-06-19/2021-07-13', '6月19日至7月13日前,', '6月19日至7月13日', 'a stretch'],
])('%s in %s is %s: %s', (edtf, text, day) => {
  expect(eventDay({ edtf, text }, 2021)).toBe(day);
});

test.each([
  ['2021-03-10', '3月10日,召开会议', false],
  ['2021-03-10', '2021年3月10日,召开会议', true],
  ['2021-03', '2021年 3月,一堂课', true],
  ['2021-03-10', '3月10日,总结2021年工作', false],
])('the year of %s is printed in %s: %s', (edtf, text, isPrinted) => {
  expect(isYearPrinted({ edtf, text })).toBe(isPrinted);
});
