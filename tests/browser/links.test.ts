import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type CrawledSite, crawlSite } from './site-links';

let site: CrawledSite;
const database = createClient({ url: inject('databaseUrl') });

beforeAll(async () => {
  site = await crawlSite(inject('site'));
}, 300_000);

afterAll(() => database.close());

test('no link of the site is broken, and every place linked to is there', () => {
  expect(site.broken).toEqual([]);
  expect(site.statuses.size).toBeGreaterThan(100);
});

test.each([
  ['story', 'SELECT id AS slug FROM Article', '/articles/'],
  ['unit', 'SELECT slug FROM Unit', '/units/'],
  ['topic', 'SELECT slug FROM Topic', '/topics/'],
  ['person', 'SELECT slug FROM Person WHERE NOT private', '/people/'],
  ['source', 'SELECT id AS slug FROM Source', '/sources/'],
])('every %s is reached by links from the front page', async (_name, sql, path) => {
  const { rows } = await database.execute(sql);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => `${path}${row.slug}`).filter((page) => !site.statuses.has(page))).toEqual([]);
});
