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
