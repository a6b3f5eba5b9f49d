import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { foldText } from '@/lib/search/fold-text';
import { matchTerms } from '@/lib/search/match-terms';
import type { SearchableText } from '@/lib/search/part-builder';
import { parseQuery, type Term } from '@/lib/search/query-language';
import { rankHits } from '@/lib/search/rank-hits';
import { buildMemoryIndex } from './memory-index';

const allTexts = ({ headline, heads, body }: SearchableText) => [
  ...(headline === null ? [] : [headline]),
  ...heads,
  ...body,
];

/** The plain scan that the index must agree with. */
function scan(texts: readonly SearchableText[], query: string): number[] {
  const { terms, excluded } = parseQuery(query);
  const contains = (text: SearchableText, term: Term) =>
    allTexts(text).some((part) => term.forms.some((form) => foldText(part).includes(form)));
  return texts.flatMap((text, number) =>
    terms.every((term) => contains(text, term)) && !excluded.some((term) => contains(text, term))
      ? [number]
      : [],
  );
}

async function find(texts: readonly SearchableText[], query: string): Promise<number[]> {
  const { columns, reader } = buildMemoryIndex(texts);
  const { terms, excluded } = parseQuery(query);
  return [...(await matchTerms(terms, excluded, columns, reader)).documents];
}

const story = (headline: string | null, ...body: string[]): SearchableText => ({ headline, heads: [], body });

describe('matchTerms', () => {
  const texts = [
    story('包头市公安局', '止付金额7.9亿余元,预警信息。'),
    story('包头,市公安局', '“4+3+2”学习措施,VR直播'),
    story(null, '公安', '局', '𠮷野家Ａpp'),
  ];
  test.each([
    ['包头市', [0], 'not across a comma'],
    ['“包头,市”', [1], 'a phrase with its comma'],
    ['包头 市', [0, 1], 'both words'],
    ['公安局', [0, 1], 'not across two paragraphs'],
    ['局', [0, 1, 2], 'one character'],
    ['7.9亿', [0], 'a number'],
    ['7 9亿', [0], 'its parts'],
    ['7.9亿 4+3+2', [], 'no story has both'],
    ['vr直播', [1], 'case'],
    ['app', [2], 'full width'],
    ['pp', [2], 'part of a word, as everywhere'],
    ['𠮷野', [2], 'outside the basic plane'],
    ['公安局 -止付', [1], 'excluded'],
    ['-包头', [2], 'excluded only'],
    ['公安機關', [], 'absent'],
    ['預警資訊 -預警資訊', [], 'against itself'],
    ['', [0, 1, 2], 'nothing asked'],
  ])('%j finds %j: %s', async (query, expected) => {
    expect(await find(texts, query)).toEqual(expected);
  });

  const alphabet = [...'公安局包头，。“7.9A亿 b𠮷…', '公安', '机关', '機關'];
  const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 });
  const stories = fc.array(
    fc.record({ headline: fc.option(text), heads: fc.array(text, { maxLength: 2 }), body: fc.array(text) }),
    { minLength: 1, maxLength: 12 },
  );
  const query = fc.array(fc.string({ unit: fc.constantFrom(...alphabet, '-', '"'), maxLength: 6 }), {
    maxLength: 3,
  });

  test('agrees with a plain scan', async () => {
    await fc.assert(
      fc.asyncProperty(stories, query, async (all, words) => {
        const typed = words.join(' ');
        expect(await find(all, typed)).toEqual(scan(all, typed));
      }),
      { numRuns: 3000 },
    );
  }, 120_000);

  test('agrees with a plain scan for Traditional forms', async () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const simplified = fc.string({ unit: fc.constantFrom(...'党国军队乡镇与后发里干复'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(simplified, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (bodies, pick) => {
          const all = bodies.map((body) => story(null, body));
          const wanted = bodies[pick % bodies.length] ?? '';
          expect(await find(all, toTraditional(wanted))).toEqual(
            expect.arrayContaining(await find(all, wanted)),
          );
        },
      ),
    );
  });
});

describe('rankHits', () => {
  async function ranked(texts: SearchableText[], typed: string): Promise<number[]> {
    const { columns, reader } = buildMemoryIndex(texts);
    const { terms, excluded } = parseQuery(typed);
    const hits = await matchTerms(terms, excluded, columns, reader);
    return rankHits(hits, columns, 'relevance', 0, 100);
  }

  test('headline over deck and subheads over body', async () => {
    const often = Array.from({ length: 12 }, () => '反诈宣传');
    expect(
      await ranked(
        [
          story('无关', ...often),
          { headline: '无关', heads: ['反诈'], body: ['文'.repeat(3000)] },
          story('反诈', '文'.repeat(3000)),
        ],
        '反诈',
      ),
    ).toEqual([2, 1, 0]);
  });

  test('then newest first', async () => {
    expect(await ranked([story('反诈'), story('反诈'), story('反诈')], '反诈')).toEqual([2, 1, 0]);
  });

  test('the rarer word counts for more', async () => {
    const common = Array.from({ length: 20 }, () => story('公安'));
    const both = [story('公安', '枫桥'), story('枫桥', '公安')];
    expect((await ranked([...common, ...both], '公安 枫桥'))[0]).toBe(21);
  });

  test('pages of any size make up the whole order', async () => {
    const texts = Array.from({ length: 97 }, (_, number) => story(number % 3 ? '反诈' : '无', '反诈'));
    const { columns, reader } = buildMemoryIndex(texts);
    const hits = await matchTerms(parseQuery('反诈').terms, [], columns, reader);
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      const whole = rankHits(hits, columns, sort, 0, 1000);
      expect(new Set(whole).size).toBe(97);
      for (const size of [1, 7, 50]) {
        const pages = Array.from({ length: 100 }, (_, page) =>
          rankHits(hits, columns, sort, page * size, page * size + size),
        );
        expect(pages.flat()).toEqual(whole);
      }
    }
  });
});
