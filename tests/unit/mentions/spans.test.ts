/** Every mention, quote, figure and event slices to its text, whatever the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateSource } from '@/lib/mentions/annotate-source';
import { createKnowledge } from '@/lib/mentions/knowledge';
import { parseSource } from '@/lib/parse/parse-source';
import type { ParsedSource, Piece } from '@/lib/parse/parsed-source';
import { decodeSource } from '@/lib/source/decode-source';
import { ownAuthority, sourceOf } from './story';

const knowledge = createKnowledge(ownAuthority());

function piecesOf({ articles }: ParsedSource): Piece[] {
  return articles.flatMap(({ people, units, topics, quotes, figures, events }) => [
    ...[...people, ...units, ...topics].flatMap(({ mentions }) => mentions),
    ...quotes,
    ...figures,
    ...events,
  ]);
}

function expectSlices(source: ParsedSource): void {
  for (const { text, spans } of piecesOf(source)) {
    expect(spans.length).toBeGreaterThan(0);
    const slices = spans.map(([start, end]) => source.source.text.slice(start, end)).join('');
    expect(slices.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }
}

const WORDS = [
  '包头市',
  '公安局',
  '分局',
  '派出所',
  '民警',
  '局长',
  '王建国',
  '说',
  '：“',
  '”',
  '，',
  '。',
  '、',
  '与',
  '该局',
  '市局',
  '交警',
  '支队',
  '187万余条',
  '3月5日',
  '欧阳',
  '《',
  '》',
  '·',
  '（',
  '）',
  '習近平',
  '警署',
  '𠮷',
  ' ',
  '\u3000',
  '的',
  '在',
  '1',
];

describe('spans', () => {
  for (const name of readdirSync('content/sources').filter((file) => file.endsWith('.txt')))
    test(name, () => {
      const parsed = parseSource(decodeSource(readFileSync(join('content/sources', name)), name));
      expectSlices(annotateSource(parsed, knowledge, { region: null }));
    });

  test('any run of words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        expectSlices(annotateSource(sourceOf(words.join('')), knowledge, { region: null }));
      }),
      { numRuns: 300 },
    );
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expectSlices(annotateSource(sourceOf(text.replace(/[\n\r]/g, ' ')), knowledge, { region: null }));
      }),
      { numRuns: 200 },
    );
  });

  test('a name across a rejoined break has two spans', () => {
    const text = '民警欧阳\n\n靖远说,好。';
    const source = sourceOf(text, {
      sections: [
        {
          number: null,
          heading: null,
          blocks: [
            {
              type: 'paragraph',
              text: '民警欧阳靖远说,好。',
              spans: [
                [0, 4],
                [6, 12],
              ],
            },
          ],
        },
      ],
    });
    const person = annotateSource(source, knowledge, { region: null }).articles[0]?.people[0];
    expect(person).toMatchObject({
      name: '欧阳靖远',
      mentions: [
        {
          text: '欧阳靖远',
          spans: [
            [2, 4],
            [6, 8],
          ],
        },
      ],
    });
  });

  test('the same text gives the same mentions', () => {
    const source = sourceOf('资阳市公安局民警周砚秋说:“好。”该局发放资料300余份。');
    const once = annotateSource(source, knowledge, { region: null });
    expect(annotateSource(source, knowledge, { region: null })).toEqual(once);
  });
});
