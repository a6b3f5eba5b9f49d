import type { Random } from '@/tests/bench/generate/random';
import { type Answer, ask, findAnswerFault } from './answer-faults';
import { findsNames } from './archive-faults';
import { BrokenGuarantee, type FuzzCase } from './fuzz-case';
import { HOSTILE_WORDS } from './hostile-words';

const STORY = 'peoplecn-20220222-baotou-1';

/** One address of each kind that the site answers. */
const PATHS = [
  ...[
    '/',
    '/articles',
    '/articles?year=2023&sort=oldest&page=2',
    `/articles/${STORY}`,
    `/articles/${STORY}/source`,
  ],
  ...[
    `/articles/${STORY}.md`,
    `/articles/${STORY}.json`,
    `/articles/${STORY}/cite/bibtex`,
    `/articles/${STORY}/opengraph-image`,
    '/opengraph-image',
    '/topics/dangshi-xuexi-jiaoyu/opengraph-image',
    '/_payload/AAAAAAAAAAAAAAAAAAAAAA/units',
  ],
  ...[
    '/units',
    '/units/x',
    '/topics',
    '/topics/dangshi-xuexi-jiaoyu',
    '/topics/dangshi-xuexi-jiaoyu/feed.atom',
    '/people',
    '/people/x',
  ],
  ...[
    '/timeline?year=2022',
    '/figures?page=2&sort=value',
    '/quotes?q=x',
    '/sources',
    '/sources/nmg-2023-yingmo',
    '/quality',
    '/corrections',
  ],
  ...[
    '/search?q=包头&page=1',
    '/search?q=“人民警察” 公安&unit=x&year=2022',
    '/search/feed.atom?q=公安',
    '/opensearch-suggestions?q=bt',
    '/opensearch.xml',
  ],
  ...[
    '/feed.atom',
    '/feed.json',
    '/sitemap.xml',
    '/sitemaps/articles-1.xml',
    '/robots.txt',
    '/about',
    '/api',
    '/exports',
    '/exports/Article.csv.gz',
  ],
  ...[
    '/api/v1/articles?limit=3',
    `/api/v1/articles/${STORY}`,
    '/api/v1/units',
    '/api/v1/search?q=公安&limit=2',
    '/api/v1/suggest?q=bt',
    '/api/v1/openapi.json',
  ],
  ...[
    '/api/v1/sources/nmg-2023-yingmo/text?start=0&end=20',
    '/api/v1/figures?cursor=abc',
    '/api/v1/quotes?limit=5',
    '/api/v1/people/x',
  ],
  ...[
    '/oai?verb=Identify',
    '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    '/oai?verb=ListIdentifiers&resumptionToken=abc',
    '/oai?verb=GetRecord&identifier=x&metadataPrefix=oai_dc',
  ],
  ...[
    '/healthz',
    '/readyz',
    '/gone',
    '/missing/units',
    '/_next/static/x.js',
    '/_next/image?url=x&w=1&q=1',
    '/.well-known/security.txt',
    '/favicon.ico',
  ],
] as const;

const changes: ((path: string, random: Random) => string)[] = [
  (path, random) => {
    const at = random.between(1, path.length);
    return path.slice(0, at) + random.pick(HOSTILE_WORDS) + path.slice(at);
  },
  (path, random) => {
    const at = random.between(1, path.length);
    return (
      path.slice(0, at) +
      encodeURIComponent(Buffer.from(random.pick(HOSTILE_WORDS)).toString()) +
      path.slice(at)
    );
  },
  (path, random) => path.slice(0, random.between(1, path.length)),
  (path) => `${path}${path.includes('?') ? '&' : '?'}${path.split('?')[1] ?? 'q=1'}`,
  (path, random) =>
    path.replace(
      /=[^&]*/,
      `=${random.pick(['', '-1', '0', '1e9', '99999999999999999999', 'NaN', '%', '..'])}`,
    ),
  (path, random) =>
    path.replace('?', random.pick(['?%', '??', '?&&&', '?=', '?__proto__=1&', '?a[]=1&a[b]=2&', '#?'])),
  (path, random) =>
    `${path}${random.pick(['/', '//', '/.', '/..', '/%2e%2e', '.json', '.md', '%00', '?_rsc=1', ';x=1'])}`,
  (path, random) =>
    path.replace(/[a-z]/g, (letter) =>
      random.chance(0.1) ? `%${letter.charCodeAt(0).toString(16)}` : letter,
    ),
  (path, random) => path + random.pick(['a', '公', '/', '%20', '“']).repeat(random.between(10, 5_000)),
];

const HEADERS: Record<string, string[]> = {
  range: ['bytes=0-', 'bytes=5-1', 'bytes=-0', 'bytes=0-1,2-3', 'x', 'bytes=99999999999-'],
  'accept-encoding': ['br', 'gzip;q=0', '*', 'x'.repeat(500), ';;;'],
  'if-none-match': ['*', '"', 'W/"', ',,,'],
  'if-modified-since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT', '9999'],
  rsc: ['1', '', 'x'],
  'next-router-state-tree': ['%5B%22%22%2C%7B%7D%5D', '%', '[]', '{"a":1}', 'x'.repeat(3_000)],
  'next-router-prefetch': ['1', '2', 'x'],
  'next-router-segment-prefetch': ['/_tree', '/x', '../..', '%'],
  'next-url': ['/articles', '%%%', 'javascript:1'],
  'next-action': ['x', '0'.repeat(40)],
  'x-middleware-subrequest': [
    'middleware',
    'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
  ],
  'x-matched-path': ['/about', '/_error', '%'],
  'x-invoke-path': ['/about', '/500'],
  'x-invoke-status': ['500'],
  'x-nextjs-data': ['1'],
  'x-prerender-revalidate': ['x'],
  'x-now-route-matches': ['1=x'],
  purpose: ['prefetch'],
  'x-forwarded-proto': ['https', 'javascript'],
  'x-forwarded-for': ['192.0.2.1'],
  'x-original-url': ['/about'],
  'x-http-method-override': ['DELETE'],
  expect: ['100-continue'],
  upgrade: ['websocket'],
  'x-nonce': ['x'],
  cookie: ['theme=dark', '__proto__=1', '='.repeat(99)],
  host: ['fuzz.invalid', '', 'a:b'],
  'x-forwarded-host': ['fuzz.invalid'],
  accept: ['application/json', 'text/x-component', 'x'],
  origin: ['http://fuzz.invalid', 'null'],
};

/** Where a header may change what it is sent with, and nothing else: the same again from others is the same. */
const PAYLOAD = /_payload\/[\w-]{22}/g;
const settle = ({ status, headers, body }: Answer, mark: string) =>
  JSON.stringify([status, headers.location, headers['content-type'], body])
    .replaceAll(mark, '')
    .replace(PAYLOAD, '')
    .replace(/<responseDate>[^<]*/, '');

/** Asks three times under addresses that nobody asked for yet: what headers were sent with one must not reach another. */
async function findPoison(base: string, path: string, sent: Parameters<typeof ask>[2], mark: string) {
  const at = (letter: string) => `${path}${path.includes('?') ? '&' : '?'}n=${letter}${mark}`;
  const before = await ask(base, at('a'));
  await ask(base, at('b'), sent);
  const after = await ask(base, at('b'));
  return settle(before, `a${mark}`) === settle(after, `b${mark}`)
    ? null
    : `headers of one request change what another gets (${before.status}, ${after.status})`;
}

/** A changed address, with headers that no browser sends: an answer below 500 that can be read, in time, and that is nobody else's. */
export const urlCase: FuzzCase = async (random, ground) => {
  const site = await ground.site();
  let path: string = random.chance(0.5) ? random.pick(PATHS) : random.pick(random.pick(site.kinds));
  for (let count = random.between(0, 4); count > 0; count--) path = random.pick(changes)(path, random);
  const method = random.chance(0.9)
    ? 'GET'
    : random.pick(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY']);
  const headers: Record<string, string> = {};
  for (let count = random.below(3); count > 0; count--) {
    const name = random.pick(Object.keys(HEADERS));
    headers[name] = random.pick(HEADERS[name] ?? ['']);
  }
  const mark = `x${random.below(1e9)}x`;
  const evidence = JSON.stringify({ method, path, headers, mark });
  const fail = (message: string) => {
    throw new BrokenGuarantee(message, evidence);
  };
  try {
    const answer = await ask(site.base, path, { method, headers });
    const fault = findAnswerFault(answer, method);
    if (fault !== null) fail(`${fault} (status ${answer.status})`);
    const holds = findsNames(site.withheld);
    if (holds(answer.body) && !holds(path)) fail('a withheld name');
    if (Object.keys(headers).length > 0 && !path.includes('#') && random.chance(0.3)) {
      const poison = await findPoison(site.base, path, { method, headers }, mark);
      if (poison !== null) fail(poison);
    }
    return `${Math.floor(answer.status / 100)}xx`;
  } catch (error) {
    if (error instanceof BrokenGuarantee) throw error;
    return fail(`no answer: ${error instanceof Error ? error.message : String(error)}`) ?? '';
  }
};
