import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type CrawledSite, crawlSite } from './site-links';

let site: CrawledSite;
const database = createClient({ url: inject('databaseUrl') });

beforeAll(async () => {
  site = await crawlSite(inject('site'));
}, 300_000);

afterAll(() => database.close());

test('no link of the site is broken, in pages, feeds, sitemaps or data, and every place linked to is there', () => {
  expect(site.broken).toEqual([]);
  expect(site.statuses.size).toBeGreaterThan(500);
  expect(site.fragments).toBeGreaterThan(500);
});

test.each([
  'text/html',
  'application/atom+xml',
  'application/feed+json',
  'application/json',
  'application/ld+json',
  'application/x-bibtex',
  'application/gzip',
  'application/manifest+json',
  'application/opensearchdescription+xml',
  'image/png',
  'text/markdown',
])('links to %s were followed', (type) => {
  const found = [...site.types.values()].filter((each) => each.startsWith(type));
  expect(found.length).toBeGreaterThan(0);
});

test.each([
  ['story', 'SELECT id AS slug FROM Article', '/articles/'],
  ['unit', 'SELECT slug FROM Unit', '/units/'],
  ['topic', 'SELECT slug FROM Topic', '/topics/'],
  ['person', 'SELECT slug FROM Person WHERE NOT private', '/people/'],
  ['source', 'SELECT id AS slug FROM Source', '/sources/'],
])('every %s is reached by links of pages from the front page', async (_name, sql, path) => {
  const { rows } = await database.execute(sql);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => `${path}${row.slug}`).filter((page) => !site.fromPages.has(page))).toEqual([]);
});

test('no page of the sitemap is an orphan', async () => {
  const base = inject('site');
  const listed: string[] = [];
  const read = async (path: string) => {
    const xml = await (await fetch(base + path)).text();
    for (const [, address = ''] of xml.matchAll(/<loc>([^<]+)<\/loc>/g)) {
      const page = address.slice(base.length) || '/';
      if (page.startsWith('/sitemaps/')) await read(page);
      else listed.push(page);
    }
  };
  await read('/sitemap.xml');
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((page) => !site.fromPages.has(page))).toEqual([]);
});
