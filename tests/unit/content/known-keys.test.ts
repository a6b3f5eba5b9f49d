import { expect, test } from 'vitest';
import { peopleSchema } from '@/lib/content/authority-schemas';
import { catalogueSchema } from '@/lib/content/catalogue-schema';
import { correctionsSchema } from '@/lib/content/correction-schema';
import { knownKeys, nearestWord } from '@/lib/content/known-keys';
import { readYaml } from '@/lib/content/read-yaml';

test.each([
  ['retreived', 'retrieved', 'two letters exchanged'],
  ['publsher', 'publisher', 'one left out'],
  ['Region', 'region', 'a capital'],
  ['urll', 'url', 'one too many'],
  ['rihgts', 'rights', 'exchanged'],
  ['author', null, 'another word'],
  ['date', null, 'a short word near to none'],
])('%s is taken for %s (%s)', (word, meant, _reason) => {
  expect(nearestWord(word, Object.keys(catalogueSchema.shape))).toBe(meant);
});

test('keys are those of the place: of an entry of its field, of a map inside of it', () => {
  const date = [{ field: 'date' }];
  expect(knownKeys(correctionsSchema, date, [0])).not.toContain('as');
  expect(knownKeys(correctionsSchema, [{ field: 'mention' }], [0])).toContain('as');
  expect(knownKeys(peopleSchema, [{ join: [{}] }], [0, 'join', 0])).toEqual(['name', 'unit', 'articles']);
});

test('each unknown key is told at its own line, with the one that was meant or all that may stand there', () => {
  const text = 'publisher: 某报\nretreived: 2024-05-06\nzzz: 1\n';
  expect(readYaml('a.yaml', text, catalogueSchema, {})).toEqual({
    ok: false,
    faults: [
      {
        ...{ file: 'a.yaml', line: 2, column: 1, message: 'unknown key "retreived"' },
        remedy: 'Remove it, or correct its spelling: retrieved',
      },
      {
        ...{ file: 'a.yaml', line: 3, column: 1, message: 'unknown key "zzz"' },
        remedy:
          'Remove it, or correct its spelling; here may stand publisher, url, retrieved, region, rights, note',
      },
    ],
  });
});
