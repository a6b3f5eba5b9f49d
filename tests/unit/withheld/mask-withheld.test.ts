import { expect, test } from 'vitest';
import type { CorrectionEntry } from '@/lib/content/correction-schema';
import type { ParsedSource } from '@/lib/parse/parsed-source';
import { maskCorrections, maskWithheld } from '@/lib/store/withheld/mask-withheld';
import { withheldNames } from '@/lib/store/withheld/withheld-names';

const NAME = '木合塔尔江';
const withheld = withheldNames([{ name: NAME, withheld: true, join: [], reason: '本人要求' }]);

const parsed = (message: string): ParsedSource => ({
  source: { file: 'a.txt', sha256: '', encoding: 'utf-8', text: `民警${NAME}走进社区。` },
  site: null,
  articles: [],
  furniture: [],
  messages: [{ severity: 'info', rule: 'a-rule', line: 1, column: 1, message }],
});
const messageOf = (message: string) => maskWithheld(parsed(message), withheld).messages[0]?.message;

test.each([
  ['a beginning at the end', '按图片说明处理：图为民警木合塔', '按图片说明处理：图为民警＊＊＊'],
  ['an end at the beginning', '没有归属的文字：尔江走进社区', '没有归属的文字：＊＊走进社区'],
  ['an end after a half-width colon', '没有归属的文字: 尔江走进社区', '没有归属的文字: ＊＊走进社区'],
  [
    'both at a broken line',
    '接上文断行：……塔尔江走进社区|，民警木合塔……',
    '接上文断行：……＊＊＊走进社区|，民警＊＊＊……',
  ],
  ['a part with the break in it', '接上文断行：……图为民警木合|塔尔……', '接上文断行：……图为民警＊＊＊＊＊……'],
  ['a whole name', '按图片说明处理：图为木合塔尔江在', '按图片说明处理：图为＊＊＊＊＊在'],
])('of a withheld name that a message quotes nothing stays: %s', (_what, message, masked) => {
  expect(messageOf(message)).toBe(masked);
});

test.each([
  ['one character, which is a surname', '按图片说明处理：图为民警木'],
  ['the same characters inside of a sentence', '按图片说明处理：木合塔村的民警'],
])('what is no part of a name at a cut stays: %s', (_what, message) => {
  expect(messageOf(message)).toBe(message);
});

test('a name in Traditional characters is cut as well', () => {
  expect(messageOf('正文之后没有下文的文字: 圖為木合塔爾')).toBe('正文之后没有下文的文字: 圖為＊＊＊＊');
});

test('what a correction found is masked where it ends in a name', () => {
  const entry: CorrectionEntry = {
    ...{ article: 'a-1', field: 'split-story', expected: '民警走进社区讲课', value: 'a-2' },
    ...{ why: '校对', who: '某编辑', when: '2026-01-02' },
  };
  const [correction] = maskCorrections([{ entry, found: '民警走进社区木合塔' }], withheld);
  expect(correction?.found).toBe('民警走进社区＊＊＊');
});

test('a name that a caption interrupts is masked in the paragraph and in the source, part by part', () => {
  const text = '民警木合\n图为走访现场。\n塔尔江走进社区。';
  const block = {
    type: 'paragraph' as const,
    text: '民警木合塔尔江走进社区。',
    spans: [
      [0, 4],
      [13, 21],
    ] as [number, number][],
  };
  const caption = {
    type: 'caption' as const,
    text: '图为走访现场。',
    spans: [[5, 12]] as [number, number][],
  };
  const story = {
    ...{ id: 'a-1', kicker: null, headline: null, deck: null, publication: null, dateline: null },
    published: { edtf: null, time: null, basis: 'unknown' as const, evidence: [] },
    ...{ credits: [], apparatus: [], people: [], units: [], topics: [], quotes: [], figures: [], events: [] },
    sections: [{ number: null, heading: null, blocks: [block, caption] }],
  };
  const before = parsed('');
  const masked = maskWithheld({ ...before, source: { ...before.source, text }, articles: [story] }, withheld);
  expect(masked.source.text).toBe('民警＊＊\n图为走访现场。\n＊＊＊走进社区。');
  expect(masked.articles[0]?.sections[0]?.blocks.map((each) => each.text)).toEqual([
    '民警＊＊＊＊＊走进社区。',
    '图为走访现场。',
  ]);
});
