import { expect, test } from 'vitest';
import { normalUrl } from '@/lib/filters/normal-url';

test.each([
  ['/articles/x-1?utm_source=1', '/articles/x-1', 'a story reads no query'],
  ['/?n=7', '/', 'nor does the front page'],
  ['/units/x?page=2', '/units/x', 'nor a unit'],
  ['/_next/static/chunks/a.js?n=1', '/_next/static/chunks/a.js', 'nor a file of the build'],
  ['/opensearch.xml?n=1', '/opensearch.xml', 'nor a description'],
  ['/articles?', '/articles', 'an empty query'],
  ['/articles?page=2&n=7&year=2021', '/articles?year=2021&page=2', 'a list: its own, in one order'],
  ['/articles?year=&page=2', '/articles?page=2', 'an empty value is none'],
  ['/articles?year=2021&year=2021', '/articles?year=2021', 'the same twice'],
  [
    '/articles?year=2022&year=2021',
    '/articles?year=2022&year=2021',
    'two that differ: the page names the second',
  ],
  ['/articles?year=&year=2021', '/articles?year=&year=2021', 'an empty first: the page takes none'],
  ['/articles?year=abc', '/articles?year=abc', 'a bad value, which the page names'],
  ['/articles/?year=2021&n=1', '/articles/?year=2021', 'with a slash, from which Next leads on'],
  [
    '/%61rticles?year=2021',
    '/articles?year=2021',
    'letters that need no code, by which a page could be asked for anew',
  ],
  ['/search?q=%e5%85%ac%20%41', '/search?q=%E5%85%AC+A', 'one spelling'],
  ['/search?q=+A+', '/search?q=A', 'spaces around'],
  ['/articles/%e5%85%ac', '/articles/%E5%85%AC', 'one spelling of a path too'],
  ['/units/%2e%2E/x', '/units/%2e%2E/x', 'two dots stay as they are'],
  ['/units/a%2Fb?n=1', '/units/a%2Fb', 'a slash within a name'],
  ['/sources/x?from=401&page=2', '/sources/x?from=401', "a source's window"],
  ['/articles?__proto__=1&year=2021', '/articles?year=2021', 'what objects inherit'],
  ['/articles/x-1?_rsc=abc', '/articles/x-1', "Next's own, of who asks for the page"],
  ['/api/v1/articles?n=7&limit=5', '/api/v1/articles?n=7&limit=5', 'refused there, by its name'],
  ['/feed.atom?n=7', '/feed.atom?n=7', 'and there'],
  ['/units/x/feed.json?n=7', '/units/x/feed.json?n=7', 'and there'],
  ['/search/feed.atom?q=a&n=7', '/search/feed.atom?q=a&n=7', 'and there'],
  ['/sitemap.xml?n=7', '/sitemap.xml?n=7', 'and there'],
  ['/sitemaps/units-1.xml?n=7', '/sitemaps/units-1.xml?n=7', 'and there'],
  ['/exports/archive.db?n=7', '/exports/archive.db?n=7', 'and there'],
  ['/articles/x-1.md?n=7', '/articles/x-1.md?n=7', 'and there'],
  ['/articles/x-1/cite/bibtex?n=7', '/articles/x-1/cite/bibtex?n=7', 'and there'],
  ['/oai?verb=Identify&verb=Identify', '/oai?verb=Identify&verb=Identify', 'badArgument there'],
])('%s is kept as %s: %s', (asked, kept) => {
  expect(normalUrl(asked)).toBe(kept);
  expect(normalUrl(kept)).toBe(kept);
});

test("what Next's client asks for keeps its mark", () => {
  expect(normalUrl('/articles?_rsc=abc&n=7&page=2', true)).toBe('/articles?page=2&_rsc=abc');
});
