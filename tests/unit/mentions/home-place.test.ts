import { expect, test } from 'vitest';
import { annotate } from './story';

const piece = (text: string) => ({ text, spans: [] });

test('a newspaper is of the place that it is called by, though that is a word as well', () => {
  const text = '我区公安局几江派出所所长周砚秋受到表彰。重庆市公安局发来贺信。';
  const unitsOf = (fields: Parameters<typeof annotate>[1]) =>
    annotate(text, fields).units.map(({ name }) => name);
  expect(unitsOf({ fields: { publication: piece('江津日报') } })).toContain(
    '重庆市公安局江津区分局几江派出所',
  );
});

test('平安 before a city is a brand, though 安 and the city begin other places', () => {
  const unitsOf = (name: string) =>
    annotate('近日,市局召开会议。', { fields: { publication: piece(name) } }).units.map(({ name }) => name);
  expect(unitsOf('平安南阳')).toEqual(['南阳市公安局']);
  expect(unitsOf('平安阳江')).toEqual(['阳江市公安局']);
});

test('a meeting that is called by its place says nothing of where the police are', () => {
  const { units } = annotate('圆满完成北京冬奥会安保任务,市公安局予以表彰。');
  expect(units.map(({ name }) => name)).toEqual(['市公安局']);
});
