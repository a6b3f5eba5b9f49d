import { expect, test } from 'vitest';
import { chooseLead } from '@/lib/queries/archive';

const card = (id: string, characters: number, titleFrom: 'headline' | 'opening' = 'headline') => ({
  ...{ id, titleFrom },
  opening: '字'.repeat(characters),
});

test.each([
  [[card('new', 90), card('old', 160)], 'new', 'the newest'],
  [[card('bare', 0), card('old', 90)], 'old', 'a headline alone is nothing to lead with'],
  [[card('note', 40), card('old', 90)], 'old', 'nor are a few words'],
  [[card('headless', 160, 'opening'), card('old', 90)], 'old', 'nor a story that has no headline'],
  [[card('bare', 0), card('note', 40)], 'bare', 'where none has more, the newest all the same'],
])('the lead is chosen (%#)', (cards, id, _why) => {
  expect(chooseLead(cards)?.id).toBe(id);
});

test('an archive without stories has no lead', () => {
  expect(chooseLead([])).toBeNull();
});
