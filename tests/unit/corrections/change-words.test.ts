import { expect, test } from 'vitest';
import { CORRECTION_FIELDS } from '@/lib/content/correction-schema';
import { changeWords } from '@/lib/corrections/change-words';

const tell = (field: (typeof CORRECTION_FIELDS)[number]) => {
  const { before, between, after } = changeWords(field);
  return `${before}甲${between}${after === null ? '' : `乙${after}`}`;
};

test.each([
  ['headline', '原印甲，改作乙'],
  ['order', '甲改读在乙之后'],
  ['caption', '甲改读在乙之后'],
  ['kind', '甲改作乙'],
  ['furniture', '甲是网页附件，不是报道文字'],
] as const)('%s', (field, told) => {
  expect(tell(field)).toBe(told);
});

test('every field is told with what was printed', () => {
  expect(CORRECTION_FIELDS.filter((field) => !tell(field).includes('甲'))).toEqual([]);
});
