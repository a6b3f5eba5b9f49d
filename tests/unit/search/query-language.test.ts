import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, MOST_TERMS, parseQuery } from '@/lib/search/query-language';

/** The query written out again: `+word`, `-word`, `field=value`. */
function outline(typed: string): string[] {
  const { terms, excluded, fields } = parseQuery(typed);
  return [
    ...terms.map((term) => `+${term.forms.join('/')}`),
    ...excluded.map((term) => `-${term.forms.join('/')}`),
    ...fields.map(({ field, value, isExcluded }) => `${isExcluded ? '-' : ''}${field}=${value}`),
  ];
}

describe('parseQuery', () => {
  test.each([
    ['党史学习 派出所', ['+党史学习', '+派出所'], 'two words'],
    ['党史学习，派出所', ['+党史学习', '+派出所'], 'punctuation separates'],
    ['买买提·艾力', ['+买买提', '+艾力'], 'a middle dot is punctuation'],
    ['“整顿工作，包头”', ['+整顿工作,包头'], 'a phrase keeps its punctuation'],
    ['"a" ＂b＂ 「c」', ['+a', '+b', '+c'], 'quotes of all kinds'],
    ['公安 -包头 －"呼和 浩特"', ['+公安', '-包头', '-呼和 浩特'], 'excluded'],
    ['2023-07 党-群', ['+2023-07', '+党', '+群'], 'a hyphen inside excludes nothing'],
    ['7.9亿 4+3+2 09:05 1,101名', ['+7.9亿', '+4+3+2', '+09:05', '+1,101名'], 'numbers stay whole'],
    ['3,4月 1. .5', ['+3', '+4月', '+1', '+5'], 'what only looks like a number'],
    ['单位:昆都仑区分局 年：2021', ['unit=昆都仑区分局', 'year=2021'], 'fields'],
    [
      '單位:"包頭 公安" -主题:反诈',
      ['unit=包頭 公安', '-topic=反诈'],
      'fields, Traditional, quoted, excluded',
    ],
    ['编者按:文 某单位:包头', ['+编者按', '+文', '+某单位', '+包头'], 'no field of ours'],
    ['年: 单位:""', ['+年'], 'a field without a value is a word, with an empty one nothing'],
    ['瞭解 看著', ['+瞭解/了解', '+看著/看着'], 'forms that depend on the word'],
    ['著', ['+著'], 'alone it is a word of ours'],
    ['a AND b* NEAR(c) OR ^d', ['+a', '+and', '+b', '+near', '+c', '+or', '+d'], 'no operators'],
    ['“未完 党', ['+未完', '+党'], 'an unbalanced quote'],
    ['公安 公安 公安', ['+公安'], 'once is enough'],
    ["'; DROP TABLE Article; --", ['+drop', '+table', '+article'], 'SQL is words'],
    ['，。！ “，” "" % - --', [], 'only punctuation'],
    ['a\u0000b', ['+a', '+b'], 'NUL separates'],
    ['😀', ['+😀'], 'emoji are found too'],
  ])('%j: %j, %s', (typed, expected) => {
    expect(outline(typed)).toEqual(expected);
  });

  test('keeps what was typed', () => {
    const { terms, fields } = parseQuery('Ａpp 公安機關 單位：包頭');
    expect(terms.map((term) => term.text)).toEqual(['Ａpp', '公安機關']);
    expect(fields[0]?.value).toBe('包頭');
  });

  test('says when it left something out', () => {
    expect(parseQuery('公安').isCut).toBe(false);
    expect(parseQuery('公'.repeat(10_000)).isCut).toBe(true);
    expect(parseQuery('公'.repeat(10_000)).terms[0]?.text).toHaveLength(LONGEST_QUERY);
    const many = Array.from({ length: MOST_TERMS + 1 }, (_, number) => `${number}`).join(' ');
    expect(parseQuery(many)).toMatchObject({ isCut: true, terms: { length: MOST_TERMS } });
  });

  test('reads any string into terms, each with at least one trimmed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { terms, excluded } = parseQuery(typed);
        for (const { forms } of [...terms, ...excluded]) {
          expect(forms.length).toBeGreaterThan(0);
          for (const form of forms) expect(form.trim()).toBe(form);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('takes long queries of one kind in no time', () => {
    const started = process.cpuUsage();
    for (const kind of ['1', '1,', '"', '-', '单位:', ' ', '1.', '\u0301']) parseQuery(kind.repeat(100_000));
    // Where the time grew as the square of the length, it would be minutes.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});
