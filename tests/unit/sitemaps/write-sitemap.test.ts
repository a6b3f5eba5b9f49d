import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { writeSitemap, writeSitemapIndex } from '@/lib/sitemaps/write-sitemap';

const NAMESPACE = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

it('lists addresses with their last change', () => {
  using document = XmlDocument.fromString(
    writeSitemap([
      { url: 'https://a.example/articles/x-1', changed: '2026-01-02T03:04:05.678Z' },
      { url: 'https://a.example/about?a=1&b=2', changed: null },
    ]),
  );
  expect(document.find('/s:urlset/s:url/s:loc', NAMESPACE).map((node) => node.content)).toEqual([
    'https://a.example/articles/x-1',
    'https://a.example/about?a=1&b=2',
  ]);
  expect(document.find('//s:lastmod', NAMESPACE).map((node) => node.content)).toEqual([
    '2026-01-02T03:04:05.678Z',
  ]);
});

it('lists sitemaps in an index', () => {
  using document = XmlDocument.fromString(
    writeSitemapIndex([{ url: 'https://a.example/s-1.xml', changed: null }]),
  );
  expect(document.get('/s:sitemapindex/s:sitemap/s:loc', NAMESPACE)?.content).toBe(
    'https://a.example/s-1.xml',
  );
});
