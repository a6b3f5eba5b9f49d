import { expect, test } from 'vitest';
import { toSortDate } from '@/lib/store/rows/sort-date';

test.each<[string | null, string, string]>([
  ['2022-02-22', '2022-02-22', 'a day'],
  ['2023-07~', '2023-07', 'about a month'],
  ['2021-05/2021-06', '2021-05', 'a stretch sorts by its start'],
  ['../2021-03-10', '2021-03-10', 'an open start leaves the end'],
  ['/2021-03-10', '2021-03-10', 'so does an unknown one'],
  ['2021-03-10/..', '2021-03-10', 'an open end leaves the start'],
  ['202X', '', 'a decade has no place'],
  [null, '', 'no date'],
])('%s sorts as “%s”: %s', (edtf, sortDate) => {
  expect(toSortDate(edtf)).toBe(sortDate);
});
