import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type RunningSite } from './running-site';

/*
 * One table over every interface: whatever an address asks for in vain, it is refused alike as a page, as a file
 * beside it, as JSON, as a feed, and by the protocol of harvesters.
 *
 * In the archive here a source was removed, one renamed, and a name withheld.
 */
const LIVE = 'peoplecn-20220222-baotou';
const GONE = 'cslai-20210325-ziyang';
const MOVED = 'kundulun-2021-zhengdun';
const RENAMED = 'kundulun-renamed';
const WITHHELD = '王文山';

let site: RunningSite;
/** Permalinks of records, as they were before and are now. */
const slugs: Record<string, string> = { none: 'none-1', odd: 'a b' };

async function readSlugs(): Promise<void> {
  const database = createClient({ url: site.databaseUrl });
  const one = async (sql: string) => String((await database.execute(sql)).rows[0]?.slug);
  slugs.goneUnit = await one(
    `SELECT "from" AS slug FROM Redirect WHERE kind = 'units' AND "to" IS NULL LIMIT 1`,
  );
  slugs.goneTopic = await one(
    `SELECT "from" AS slug FROM Redirect WHERE kind = 'topics' AND "to" IS NULL LIMIT 1`,
  );
  slugs.withheld = await one(`SELECT "from" AS slug FROM Redirect WHERE "from" LIKE 'wangwenshan-%'`);
  slugs.movedPerson = await one(
    `SELECT "from" AS slug FROM Redirect WHERE kind = 'people' AND "to" IS NOT NULL LIMIT 1`,
  );
  slugs.person = await one(
    `SELECT "to" AS slug FROM Redirect WHERE kind = 'people' AND "to" IS NOT NULL LIMIT 1`,
  );
  slugs.unit = await one(`SELECT slug FROM Unit WHERE articleCount > 0 ORDER BY slug LIMIT 1`);
  database.close();
}

beforeAll(async () => {
  site = await openSite();
  const sources = join(site.contentDir, 'sources');
  for (const extension of ['txt', 'yaml']) {
    rmSync(join(sources, `${GONE}.${extension}`));
    copyFileSync(join(sources, `${MOVED}.${extension}`), join(sources, `${RENAMED}.${extension}`));
    rmSync(join(sources, `${MOVED}.${extension}`));
  }
  const withheld = `- name: ${WITHHELD}\n  withheld: true\n  reason: 本人要求\n`;
  writeFileSync(join(site.contentDir, 'authority/people.yaml'), withheld);
  await site.seed();
  await readSlugs();
});
afterAll(() => site.close());

/** Forms of an address: `*` stands for a record's permalink, `?` for a query. */
const STORY_FORMS = [
  '/articles/*',
  '/articles/*/source',
  ...['json', 'jsonld', 'md', 'txt'].map((extension) => `/articles/*.${extension}`),
  ...['gbt7714-2025', 'gbt7714-2015', 'bibtex', 'ris', 'csl-json'].map(
    (format) => `/articles/*/cite/${format}`,
  ),
  '/articles/*/opengraph-image',
  '/api/v1/articles/*',
];
const SOURCE_FORMS = ['/sources/*', '/api/v1/sources/*', '/api/v1/sources/*/text'];
const formsOf = (kind: string) => [
  `/${kind}/*`,
  `/${kind}/*/feed.atom`,
  `/${kind}/*/feed.json`,
  `/api/v1/${kind}/*`,
];
const listsBy = (name: string) =>
  [
    '/articles',
    '/search',
    '/search/feed.atom',
    '/search/feed.json',
    '/api/v1/articles',
    '/api/v1/search',
    ...(name === 'source' ? [] : ['/quotes', '/api/v1/quotes']),
    ...(name === 'source' || name === 'person' ? [] : ['/figures', '/api/v1/figures']),
  ].map((path) => `${path}?${name}=*`);

/** Addresses, the permalink asked for, the status, and where it leads. */
const RECORDS: [forms: string[], asked: string, status: number, to?: string][] = [
  [STORY_FORMS, `${LIVE}-1`, 200],
  [STORY_FORMS, 'none-1', 404],
  [STORY_FORMS, `${GONE}-1`, 410],
  [STORY_FORMS, `${MOVED}-1`, 308, `${RENAMED}-1`],
  [SOURCE_FORMS, 'none', 404],
  [SOURCE_FORMS, GONE, 410],
  [SOURCE_FORMS, MOVED, 308, RENAMED],
  [formsOf('people'), ':none', 404],
  [formsOf('people'), ':withheld', 410],
  [formsOf('people'), ':movedPerson', 308, ':person'],
  [formsOf('units'), ':unit', 200],
  [formsOf('units'), ':none', 404],
  [formsOf('units'), ':goneUnit', 410],
  [formsOf('topics'), ':none', 404],
  [formsOf('topics'), ':goneTopic', 410],
  [['/api/v1/units?under=*'], ':unit', 200],
  [['/api/v1/units?under=*'], ':none', 404],
  [['/api/v1/units?under=*'], ':goneUnit', 410],
  [listsBy('unit'), ':unit', 200],
  [listsBy('unit'), ':none', 404],
  [listsBy('unit'), ':goneUnit', 410],
  [listsBy('unit'), ':odd', 400],
  [listsBy('topic'), ':none', 404],
  [listsBy('topic'), ':goneTopic', 410],
  [listsBy('person'), ':none', 404],
  [listsBy('person'), ':withheld', 410],
  [listsBy('person'), ':movedPerson', 308, ':person'],
  [listsBy('source'), 'none', 404],
  [listsBy('source'), GONE, 410],
  [listsBy('source'), MOVED, 308, RENAMED],
];

const slugOf = (asked: string) =>
  encodeURIComponent(asked.startsWith(':') ? (slugs[asked.slice(1)] ?? '') : asked);

async function ask(path: string) {
  const response = await fetch(site.base + path, { redirect: 'manual' });
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0] ?? null,
    location: response.headers.get('location')?.replace(site.base, '') ?? null,
    cors: response.headers.get('access-control-allow-origin'),
    text: await response.text(),
  };
}

test.each(RECORDS.map(([forms, asked, status, to]) => [forms[0] ?? '', asked, status, to, forms] as const))(
  '%s: %s answers %d',
  async (_first, asked, status, to, forms) => {
    for (const form of forms) {
      const path = form.replace('*', slugOf(asked));
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, status]);
      if (to !== undefined) expect([path, answer.location]).toEqual([path, form.replace('*', slugOf(to))]);
      if (status >= 400 && !path.endsWith('-image'))
        expect([path, answer.text.length > 5]).toEqual([path, true]);
      if (path.startsWith('/api/')) {
        expect([path, answer.cors]).toEqual([path, '*']);
        if (status >= 400) expect([path, answer.type]).toEqual([path, 'application/problem+json']);
      }
    }
  },
);

const OAI = '/oai?verb=ListRecords&metadataPrefix=oai_dc';

/** Queries that make no sense, or ask for nothing. */
const QUERIES: [path: string, status: number][] = [
  // A parameter that nobody knows: pages let it pass (utm_source), what programs ask does not.
  ...[
    '/',
    '/articles',
    '/search',
    '/quotes',
    '/figures',
    '/people',
    '/sources',
    '/timeline',
    '/robots.txt',
    '/opensearch.xml',
    '/.well-known/security.txt',
    `/articles/${LIVE}-1`,
  ].map((path): [string, number] => [`${path}?colour=red`, 200]),
  ...[
    ...['/feed.atom', '/feed.json', '/search/feed.atom', '/search/feed.json', '/corrections/feed.atom'],
    ...[`/articles/${LIVE}-1.json`, `/articles/${LIVE}-1.md`, `/articles/${LIVE}-1/cite/ris`],
    ...['/opensearch-suggestions', '/api/v1/openapi.json'],
    ...['/sitemap.xml', '/sitemaps/pages.xml', '/exports/Quote.csv.gz'],
    ...[
      'articles',
      'units',
      'topics',
      'people',
      'sources',
      'quotes',
      'figures',
      'events',
      'search',
      'archive',
    ].map((name) => `/api/v1/${name}`),
  ].map((path): [string, number] => [`${path}?colour=red`, 400]),
  // Values that their parameter cannot have.
  ...[
    'limit=0',
    'limit=-1',
    'limit=1000000000',
    'limit=ten',
    'cursor=zz',
    'cursor=',
    'year=abc',
    'sort=best',
  ].flatMap((query) =>
    ['articles', 'quotes', 'figures', 'search'].map((name): [string, number] => [
      `/api/v1/${name}?${query}`,
      400,
    ]),
  ),
  ...['year=abc', 'sort=best', 'page=0', 'page=-1', 'page=abc', 'page=1000000000'].flatMap((query) =>
    ['/articles', '/quotes', '/figures', '/search'].map((path): [string, number] => [
      `${path}?${query}`,
      400,
    ]),
  ),
  ['/search/feed.atom?q=a&year=abc', 400],
  ['/people?initial=%E7%8E%8B', 400],
  ['/api/v1/people?initial=%E7%8E%8B', 400],
  // A parameter given twice.
  ['/articles?year=2021&year=2022', 400],
  ['/search?q=a&q=b', 400],
  ['/search/feed.json?q=a&q=b', 400],
  ['/api/v1/search?q=a&q=b', 400],
  ['/opensearch-suggestions?q=a&q=b', 400],
  // A part of a list that is not there: pages say so, a cursor beyond the end is an empty part.
  ...['/articles', '/quotes', '/figures', '/people', '/sources'].map((path): [string, number] => [
    `${path}?page=99`,
    404,
  ]),
  ['/search?q=%E5%85%AC%E5%AE%89&page=99', 404],
  [`/api/v1/articles?cursor=${Buffer.from('p99.50').toString('base64url')}`, 200],
  // Nothing asked.
  ...[
    '/search',
    '/search/feed.atom',
    '/search/feed.json',
    '/api/v1/search',
    '/api/v1/suggest',
    '/opensearch-suggestions',
  ].flatMap((path): [string, number][] => [
    [path, 200],
    [`${path}?q=`, 200],
    [`${path}?q=%20%E3%80%82`, 200],
  ]),
  // Formats that there are not, of stories that are there or not.
  ...[LIVE, GONE, MOVED, 'none'].flatMap((id): [string, number][] => [
    [`/articles/${id}-1.xml`, 404],
    [`/articles/${id}-1/cite/apa`, 404],
  ]),
  ['/exports/none.csv.gz', 404],
  ['/sitemaps/articles-0.xml', 404],
  ['/sitemaps/articles-99.xml', 404],
  ['/api/v2/articles', 404],
  ['/api/v1/nothing', 404],
  // The protocol of harvesters says its errors in an answer of 200.
  [`${OAI}&colour=red`, 200],
];

test('what makes no sense is refused in words, wherever it is asked', async () => {
  const seen: [string, number][] = [];
  for (const [path] of QUERIES) seen.push([path, (await ask(path)).status]);
  expect(seen).toEqual(QUERIES);
}, 120_000);

test('a refusal in words says which parameter, and what there is', async () => {
  expect((await ask('/feed.atom?colour=red')).text).toBe('请求有误：没有参数 colour，这个地址不带参数。\n');
  expect((await ask('/search/feed.atom?colour=red')).text).toContain('可用的有 q、year');
  expect(JSON.parse((await ask('/api/v1/articles?limit=0')).text).errors[0].parameter).toBe('limit');
  const page = await ask(`/articles?unit=${slugs.goneUnit}`);
  // Its words are kept together by elements of their own.
  expect(page.text.replace(/<[^>]*>/g, '')).toContain('档案里没有这个单位');
});

test.each([
  ['verb=Nothing', 'badVerb'],
  [`${OAI.slice(5)}&colour=red`, 'badArgument'],
  [`${OAI.slice(5)}&set=unit:a&set=unit:b`, 'badArgument'],
  [`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:none-1`, 'idDoesNotExist'],
  [`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:${GONE}-1`, null],
  [`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:${MOVED}-1`, null],
])('a harvester asks %s: %s', async (query, code) => {
  const { status, text } = await ask(`/oai?${query}`);
  expect([status, /<error code="(\w+)"/.exec(text)?.[1] ?? null]).toEqual([200, code]);
  if (code === null) expect(text).toContain('<header status="deleted">');
});

test('a withheld name is in none of these answers', async () => {
  for (const [forms, asked] of RECORDS) {
    for (const form of forms) {
      const path = form.replace('*', slugOf(asked));
      expect([path, (await ask(path)).text.includes(WITHHELD)]).toEqual([path, false]);
    }
  }
}, 120_000);
