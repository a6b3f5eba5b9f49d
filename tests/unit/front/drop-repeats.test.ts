import { expect, test } from 'vitest';
import { dropRepeats } from '@/lib/queries/newest-releases';

const card = (id: string, title: string, edtf = '2024-03-01') => ({
  ...{ id, title },
  published: { edtf, time: null, basis: 'stated' as const },
});

const both = (one: string, other: string) => [
  { articleId: one, otherId: other },
  { articleId: other, otherId: one },
];

test.each([
  [[card('a', '春风行动'), card('b', '雪夜寻人')], [], ['a', 'b'], 'two stories'],
  [[card('a', '春风行动'), card('b', '又是春风')], both('a', 'b'), ['a'], 'two versions of a release'],
  [[card('a', '春风行动！'), card('b', '春风行动')], [], ['a'], 'one headline on one day'],
  [[card('a', '警情通报', '2024-03-02'), card('b', '警情通报')], [], ['a', 'b'], 'a headline that returns'],
])('each release stands once (%#)', (cards, reprints, ids, _why) => {
  expect(dropRepeats(cards, reprints).map(({ id }) => id)).toEqual(ids);
});
