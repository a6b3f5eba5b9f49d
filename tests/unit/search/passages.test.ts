import { describe, expect, test } from 'vitest';
import { findMarks } from '@/lib/search/find-marks';
import { pickPassages } from '@/lib/search/passages';
import { parseQuery } from '@/lib/search/query-language';
import { splitSentences } from '@/lib/search/sentences';

const terms = (query: string) => parseQuery(query).terms;

/** The passages with their matches in brackets. */
function outline(paragraphs: string[], query: string, limit = 2): string[] {
  const sources = paragraphs.map((text, index) => ({ block: index + 1, text }));
  return pickPassages(sources, terms(query), limit).map(({ block, start, text, marks, ...cut }) => {
    expect(paragraphs[block - 1]?.slice(start, start + text.length)).toBe(text);
    let shown = text;
    for (const [from, to] of marks.toReversed()) {
      shown = `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`;
    }
    return `${block} ${cut.isCutBefore ? '……' : ''}${shown}${cut.isCutAfter ? '……' : ''}`;
  });
}

describe('splitSentences', () => {
  test.each([
    ['一。二！三', ['一。', '二！', '三']],
    ['他说：“好！”走了。', ['他说：“好！”', '走了。']],
    ['完了……', ['完了……']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('findMarks', () => {
  test.each([
    [
      '公安机关公安',
      '公安',
      [
        [0, 2],
        [4, 6],
      ],
      'every one',
    ],
    ['民民民', '民民', [[0, 3]], 'those that overlap as one'],
    ['公安机关', '公安 机关', [[0, 4]], 'those that touch as one'],
    ['ＶＲ直播', 'vr', [[0, 2]], 'full width'],
    ['好…吧', '“...”', [], 'punctuation alone is no term'],
    ['𠮷野家', '野', [[2, 3]], 'UTF-16 offsets'],
    ['公安', '教育', [], 'none'],
  ])('%j %j', (text, query, expected) => {
    expect(findMarks(text, terms(query))).toEqual(expected);
  });
});

describe('pickPassages', () => {
  const long = '长'.repeat(61);

  test('takes whole sentences around the match, and marks it', () => {
    expect(outline([`${long}。民警走访，群众${long}。${long}。`], '走访')).toEqual([
      `1 民警[走访]，群众${long}。`,
    ]);
  });

  test('fills a short sentence up with its neighbours', () => {
    expect(outline([`一。民警走访。${'二'.repeat(50)}。三。`], '走访')).toEqual([
      `1 一。民警[走访]。${'二'.repeat(50)}。三。`,
    ]);
  });

  test('prefers the sentence with more of the words, then one with what is missing', () => {
    expect(outline([`甲${long}。`, `甲乙${long}。`, `丙${long}。`], '甲 乙 丙')).toEqual([
      `2 [甲乙]${long}。`,
      `3 [丙]${long}。`,
    ]);
  });

  test('gives them in reading order', () => {
    expect(outline([`乙${long}。`, `甲丙${long}。`], '甲 丙 乙')).toEqual(
      [`1 [乙]${long}。`, `2 [甲][丙]${long}。`].map((line) => line.replace('[甲][丙]', '[甲丙]')),
    );
  });

  test('cuts a sentence that is too long at its clauses', () => {
    const clause = `${'字'.repeat(39)}，`;
    expect(outline([`${clause.repeat(3)}民警走访，${clause.repeat(5)}完。`], '走访', 1)).toEqual([
      `1 ……民警[走访]，${clause.repeat(3)}……`,
    ]);
  });

  test('cuts a run without punctuation around the match', () => {
    expect(outline([`${'字'.repeat(300)}走访${'字'.repeat(300)}`], '走访', 1)).toEqual([
      `1 ……${'字'.repeat(60)}[走访]${'字'.repeat(58)}……`,
    ]);
  });

  test('a phrase that runs over two sentences is shown whole', () => {
    expect(outline([`${long}完。开始${long}。`], '“完。开始”', 1)).toEqual([`1 ${long}[完。开始]${long}。`]);
  });

  test('nothing where nothing matches', () => {
    expect(outline(['民警走访。'], '反诈')).toEqual([]);
  });
});

test('a paragraph with tens of thousands of matches is looked through once', () => {
  const text = '民警走访社区群众，夜巡第二次。'.repeat(20_000);
  const started = performance.now();
  const passages = pickPassages([{ block: 1, text }], parseQuery('夜巡 社区').terms, 2);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(passages[0]?.start).toBe(0);
  expect(passages[0]?.marks.length).toBeGreaterThan(3);
});
