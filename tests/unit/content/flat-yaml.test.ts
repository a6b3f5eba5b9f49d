import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFlatYaml } from '@/lib/content/flat-yaml';

test('a catalogue file of plain strings is read as it stands', () => {
  const text = 'publisher: 北方法治报\nretrieved: 2026-01-02\nurl: https://example.org/a?b=1#c\n';
  expect(readFlatYaml(text)).toEqual(parse(text));
  expect(readFlatYaml(text)).toEqual({
    publisher: '北方法治报',
    retrieved: '2026-01-02',
    url: 'https://example.org/a?b=1#c',
  });
});

test.each([
  ['a: 12\n', 'a number'],
  ['a: 1e3\n', 'a number with an exponent'],
  ['a: true\n', 'a truth'],
  ['a: ~\n', 'nothing'],
  ['a: "b"\n', 'quoted'],
  ['a: b # c\n', 'a comment behind'],
  ['a: b: c\n', 'no plain value'],
  ['a: b\n  c\n', 'a value that goes on'],
  ['a: b\na: c\n', 'a key twice'],
  ['a: |\n  b\n', 'a block'],
  ['- a: b\n', 'a list'],
  ['a: b', 'no line end'],
])("%j is left to YAML's own reader: %s", (text) => {
  expect(readFlatYaml(text)).toBeNull();
});

test('whatever it reads, YAML reads so too', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', '公安', ' ', ':', ': ', '#', ' #', "'", '"', '-', '- ', '0', '1', '.', 'e', 'x', 'o', '_'],
    ...[
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '=',
      '<',
      '~',
      '\\',
      '\t',
      '\r',
    ],
    ...[
      '\u3000',
      '\u00a0',
      '\u0085',
      '\ufeff',
      '…',
      'null',
      'true',
      'NO',
      'inf',
      'nan',
      '2026-01-02',
      '\ud83d\ude00',
    ],
  );
  const line = fc
    .tuple(fc.constantFrom('a: ', 'b: ', 'note: ', 'true: ', '  c: '), fc.array(piece, { maxLength: 6 }))
    .map(([key, value]) => `${key}${value.join('')}\n`);
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join(''));
  fc.assert(
    fc.property(text, (yaml) => {
      const flat = readFlatYaml(yaml);
      if (flat !== null) expect(flat).toEqual(parse(yaml));
    }),
    { numRuns: 20_000 },
  );
});
