import { describe, expect, it } from 'vitest';
import { articlesHref, isFiltered, readArticleRequest } from '@/lib/filters/article-filter';
import { figuresHref, readFigureRequest } from '@/lib/filters/figure-filter';
import { quotesHref, readQuoteRequest } from '@/lib/filters/quote-filter';
import { searchHref } from '@/lib/filters/search-filter';
import { type SearchParams, toValueHrefs } from '@/lib/filters/search-params';

describe('readArticleRequest', () => {
  it.each([
    ['a year', { year: '2021' }, { year: 2021 }],
    ['the stories without a date', { year: 'undated' }, { year: 'undated' }],
    ['white space around a value', { unit: ' baotou-1a ' }, { unit: 'baotou-1a' }],
    ['an empty field of the form', { year: '', topic: 'fanzha' }, { topic: 'fanzha' }],
    ['a parameter of somebody else', { utm_source: 'x' }, {}],
    ['a publication in Chinese', { publication: '内蒙古日报' }, { publication: '内蒙古日报' }],
  ])('reads %s', (_reason, params, expected) => {
    expect(readArticleRequest(params)).toEqual({ request: expected, bad: [] });
  });

  it('takes nothing that objects inherit: Next makes this of ?__proto__=1&sort=oldest', () => {
    const params = { sort: [Array.prototype.sort, 'oldest'] } as unknown as SearchParams;
    expect(readArticleRequest(params)).toEqual(readArticleRequest({ sort: 'oldest' }));
  });

  it.each([
    ['year', 'abc'],
    ['year', '20211'],
    ['year', '-1'],
    ['page', '0'],
    ['page', '1e9'],
    ['page', '99999999'],
    ['sort', 'constructor'],
    ['unit', '../etc'],
    ['unit', "' OR 1=1"],
    ['topic', '\u0000'],
  ])('leaves out and reports %s=%s', (name, value) => {
    const { request, bad } = readArticleRequest({ topic: 'fanzha', [name]: value });
    expect(request).toEqual(name === 'topic' ? {} : { topic: 'fanzha' });
    expect(bad).toEqual([{ name, value }]);
  });

  it('takes the first of two values and reports the second', () => {
    expect(readArticleRequest({ year: ['2021', '2022'] })).toEqual({
      request: { year: 2021 },
      bad: [{ name: 'year', value: '2022' }],
    });
  });

  it('shows of a huge value only its beginning', () => {
    const { bad } = readArticleRequest({ publication: '报'.repeat(10_000) });
    expect(bad[0]?.value).toBe(`${'报'.repeat(40)}…`);
  });
});

describe('list URLs', () => {
  it('leave the defaults unsaid and read back to the same request', () => {
    expect(articlesHref({ sort: 'newest', page: 1 })).toBe('/articles');
    const request = { year: 2021, unit: 'a-1', publication: '内蒙古日报', sort: 'oldest', page: 3 } as const;
    const url = new URL(articlesHref(request), 'http://localhost');
    expect(readArticleRequest(Object.fromEntries(url.searchParams)).request).toEqual(request);
  });

  it('hold for figures and quotes too', () => {
    const figures = new URL(figuresHref({ measure: '人', sort: 'largest' }), 'http://localhost');
    expect(readFigureRequest(Object.fromEntries(figures.searchParams)).request).toEqual({
      measure: '人',
      sort: 'largest',
    });
    const quotes = new URL(quotesHref({ person: 'x-1', unattributed: true }), 'http://localhost');
    expect(readQuoteRequest(Object.fromEntries(quotes.searchParams)).request).toEqual({
      person: 'x-1',
      unattributed: true,
    });
  });

  it('know a filter from an order', () => {
    expect(isFiltered({ sort: 'oldest', page: 2 })).toBe(false);
    expect(isFiltered({ year: 'undated' })).toBe(true);
  });
});

describe('toValueHrefs', () => {
  it('gives each value the URL that the list itself would give', () => {
    const hrefOf = (unit: string | undefined) =>
      searchHref({ q: "公安 a'b(c)~", year: 2021, unit, publication: '法制 日报' });
    const toHref = toValueHrefs(hrefOf);
    for (const value of [undefined, 'dongcheng-1a2b', '法制 日报', "a'b&c=d", '100%', '平安 (一)'])
      expect(toHref(value)).toBe(hrefOf(value));
  });
});
