import { describe, expect, inject, test } from 'vitest';
import { faultsOf } from '@/tests/integration/open/schema-org';

const site = inject('site');

const STORY = '/articles/peoplecn-20220222-baotou-1';

/** The bytes as a program without JavaScript gets them. */
async function read(path: string): Promise<string> {
  const response = await fetch(new URL(path, site), { headers: { 'user-agent': 'Zotero/7.0' } });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response.text();
}

const toText = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

/** Attributes of the elements of that name in a piece of HTML. */
function elements(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        toText(value),
      ]),
    ),
  );
}

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));

function metaOf(html: string, name: string): string[] {
  return elements(headOf(html), 'meta')
    .filter((meta) => meta.name === name || meta.property === name)
    .map((meta) => meta.content ?? '');
}

function linksOf(html: string, rel: string): Record<string, string>[] {
  return elements(headOf(html), 'link').filter((link) => link.rel === rel);
}

async function locations(path: string): Promise<string[]> {
  return [...(await read(path)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => toText(url));
}

describe('the raw head of a story', () => {
  test('has what Zotero reads', async () => {
    const html = await read(STORY);
    expect({
      type: metaOf(html, 'DC.type'),
      title: metaOf(html, 'citation_title'),
      authors: metaOf(html, 'citation_author'),
      creators: metaOf(html, 'DC.creator'),
      source: metaOf(html, 'DC.source'),
      issued: metaOf(html, 'DCTERMS.issued'),
      date: metaOf(html, 'citation_publication_date'),
      language: metaOf(html, 'citation_language'),
      url: metaOf(html, 'citation_public_url'),
      og: metaOf(html, 'og:type'),
      journal: metaOf(html, 'citation_journal_title'),
    }).toEqual({
      type: ['newspaperArticle'],
      title: ['汲取百年奋斗历史伟力 做“两个屏障”的忠诚卫士'],
      authors: ['陈春艳'],
      creators: ['陈春艳'],
      source: ['内蒙古日报'],
      issued: ['2022-02-22'],
      date: ['2022/02/22'],
      language: ['zh-CN'],
      url: [`${site}${STORY}`],
      og: ['article'],
      journal: [],
    });
  });

  test('says where the story is, how to cite it, and what else there is of it', async () => {
    const html = await read(STORY);
    expect(linksOf(html, 'canonical').map(({ href }) => href)).toEqual([`${site}${STORY}`]);
    expect(linksOf(html, 'cite-as').map(({ href }) => href)).toEqual([`${site}${STORY}`]);
    expect([linksOf(html, 'prev').length, linksOf(html, 'next').length]).toEqual([1, 1]);
    expect(html).not.toMatch(/hreflang/i);
    const alternates = linksOf(html, 'alternate');
    expect(alternates.map(({ type }) => type).sort()).toEqual([
      'application/atom+xml',
      'application/feed+json',
      'application/json',
      'application/ld+json',
      'text/markdown',
      'text/plain',
    ]);
    for (const { href = '', type = '' } of alternates) {
      const response = await fetch(new URL(href, site));
      expect([href, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
        href,
        200,
        type,
      ]);
    }
  });
});

test('a story is one item for Zotero: what stands beside it carries no reference', async () => {
  const html = await read(STORY);
  expect(html).toContain('相关报道');
  expect(html).not.toContain('Z3988');
});

test.each(['/', '/articles', '/search?q=%E5%85%AC%E5%AE%89', 'units', 'topics', 'people', 'sources'])(
  'the list of stories of %s carries a reference of each',
  async (list) => {
    const [record = ''] = list.startsWith('/') ? [] : await locations(`/sitemaps/${list}-1.xml`);
    const html = await read(list.startsWith('/') ? list : new URL(record).pathname);
    const references = elements(html, 'span').filter((span) => span.class?.split(' ').includes('Z3988'));
    const stories = new Set(html.match(/(?<=href=")\/articles\/[\w-]+-\d+(?=")/g));
    expect(references.length).toBeGreaterThan(0);
    const addresses = references.map(({ title }) => {
      const values = new URLSearchParams(title);
      expect(values.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
      return new URL(values.get('rft.identifier') ?? '').pathname;
    });
    expect(addresses.toSorted()).toEqual([...stories].toSorted());
  },
);

test('a reference in a list says of a story what its page says', async () => {
  const title = elements(await read('/articles'), 'span').find(({ title: text }) =>
    text?.includes('baotou-1'),
  )?.title;
  const values = new URLSearchParams(title);
  const html = await read(STORY);
  expect(values.getAll('rft.creator')).toEqual(metaOf(html, 'citation_author'));
  expect([values.get('rft.source')]).toEqual(metaOf(html, 'DC.source'));
  expect([values.get('rft.date')]).toEqual(metaOf(html, 'DCTERMS.issued'));
  expect([values.get('rft.type')]).toEqual(metaOf(html, 'DC.type'));
});

test.each([
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  'Googlebot/2.1 (+http://www.google.com/bot.html)',
  'curl/8.0',
])('%s gets the same bytes as Zotero', async (agent) => {
  const response = await fetch(site + STORY, { headers: { 'user-agent': agent } });
  expect(await response.text()).toBe(await read(STORY));
});

/** Linked data of a page, by type. */
async function linkedData(path: string): Promise<string[]> {
  const scripts = [...(await read(path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.map(([, json = '']) => {
    const data = JSON.parse(json);
    expect([path, faultsOf(data)]).toEqual([path, []]);
    return data['@type'];
  });
}

test('every page of the sitemaps is there, is the canonical one, and its linked data is of its kind', async () => {
  const pages = (await Promise.all((await locations('/sitemap.xml')).map(locations))).flat();
  expect(pages.length).toBeGreaterThan(100);
  expect(new Set(pages).size).toBe(pages.length);
  const seen = new Map<string, Set<string>>();
  for (const url of pages) {
    const path = url.slice(site.length);
    const html = await read(path);
    expect([path, linksOf(html, 'canonical').map(({ href }) => new URL(href ?? '', site).href)]).toEqual([
      path,
      [new URL(path, site).href],
    ]);
    const kind = path.replace(/(?<=\/\w+\/).+/, '*');
    seen.set(kind, new Set([...(seen.get(kind) ?? []), ...(await linkedData(path))]));
  }
  const typesOf = (kind: string) => [...(seen.get(kind) ?? [])].sort();
  expect(typesOf('/')).toEqual(['WebSite']);
  expect(typesOf('/articles/*')).toEqual(['BreadcrumbList', 'NewsArticle']);
  expect(typesOf('/units/*')).toEqual(['BreadcrumbList', 'GovernmentOrganization', 'PoliceStation']);
  expect(typesOf('/people/*')).toEqual(['BreadcrumbList', 'ProfilePage']);
  expect(typesOf('/topics/*')).toEqual(['BreadcrumbList', 'DefinedTerm']);
  expect(typesOf('/topics')).toContain('DefinedTermSet');
  expect(typesOf('/exports')).toContain('Dataset');
}, 300_000);

test.each(['units', 'topics', 'people'])('pages of %s lead to their feeds and data', async (kind) => {
  const [url = ''] = await locations(`/sitemaps/${kind}-1.xml`);
  const alternates = linksOf(await read(url), 'alternate').map(
    ({ href }) => new URL(href ?? '', site).pathname,
  );
  const { pathname } = new URL(url);
  for (const path of [`${pathname}/feed.atom`, `${pathname}/feed.json`, `/api/v1${pathname}`]) {
    expect(alternates).toContain(path);
    expect((await fetch(site + path)).status).toBe(200);
  }
});

test.each(['/feed', '/rss', '/rss.xml', '/feed.xml', '/index.xml'])('%s leads to the feed', async (path) => {
  const response = await fetch(site + path, { redirect: 'manual' });
  expect([response.status, new URL(response.headers.get('location') ?? '', site).pathname]).toEqual([
    308,
    '/feed.atom',
  ]);
});

test.each([
  '/articles?year=2023&sort=longest',
  '/quotes?sort=speaker&unattributed=1',
  '/figures?sort=largest',
  '/timeline?year=2023',
  '/timeline?month=2021-03',
  '/search?q=%E5%85%AC%E5%AE%89&year=2021',
  '/articles?unit=gonganbu-eaf2ec4e&topic=fanzha&beside=1',
  '/sources',
  '/people?initial=W',
  '/units',
  '/topics',
  '/sources/nmg-2023-yingmo',
])('%s leads to the same as JSON', async (path) => {
  const alternates = linksOf(await read(path), 'alternate').filter(({ type }) => type === 'application/json');
  expect(alternates).toHaveLength(1);
  const response = await fetch(new URL(alternates[0]?.href ?? '', site));
  expect([response.url, response.status]).toEqual([response.url, 200]);
});

test('every example of the documentation answers', async () => {
  const examples = elements(await read('/api'), 'a').filter((link) => 'data-example' in link);
  expect(examples.length).toBeGreaterThanOrEqual(14);
  for (const { href = '' } of examples) {
    const response = await fetch(site + href);
    expect([href, response.status, response.headers.get('content-type')]).toEqual([
      href,
      200,
      'application/json; charset=utf-8',
    ]);
  }
});

test('every file of the exports can be had', async () => {
  const files = elements(await read('/exports'), 'a').flatMap(({ href = '' }) =>
    /^\/exports\/./.test(href) ? [href] : [],
  );
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const response = await fetch(site + file);
    expect([file, response.status, Number(response.headers.get('content-length'))]).toEqual([
      file,
      200,
      (await response.arrayBuffer()).byteLength,
    ]);
  }
});

test('a harvester may ask by GET and by POST, and is answered at its own time', async () => {
  const asked = await read('/oai?verb=Identify');
  const posted = await fetch(`${site}/oai`, {
    method: 'POST',
    body: new URLSearchParams({ verb: 'Identify' }),
  });
  const withoutTime = (xml: string) => xml.replace(/<responseDate>.*?<\/responseDate>/, '');
  expect(withoutTime(await posted.text())).toBe(withoutTime(asked));
  expect(posted.headers.get('cache-control')).toBe('no-store');
});

test.each([
  [`${STORY}.xml`, 404],
  [`${STORY}/cite/apa`, 404],
  ['/articles/none-1.json', 404],
  ['/articles/none-1/cite/bibtex', 404],
  ['/units/none/feed.atom', 404],
  ['/sitemaps/none-1.xml', 404],
  ['/exports/none.gz', 404],
  ['/api/v1/none', 404],
  ['/api/v1/articles?none=1', 400],
])('%s answers %d and says why', async (path, status) => {
  const response = await fetch(site + path);
  expect(response.status).toBe(status);
  expect((await response.text()).length).toBeGreaterThan(5);
});
