import { type IncomingHttpHeaders, request } from 'node:http';
import { XmlDocument } from 'libxml2-wasm';
import type { Random } from '../bench/generate/random';
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
  'x-middleware-subrequest': ['middleware'],
  'x-nonce': ['x'],
  cookie: ['theme=dark', '__proto__=1', '='.repeat(99)],
  host: ['evil.example', '', 'a:b'],
  'x-forwarded-host': ['evil.example'],
  accept: ['application/json', 'text/x-component', 'x'],
  origin: ['http://evil.example', 'null'],
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Milliseconds after which an answer counts as a hang. */
const LONGEST = 60_000;

/** Asks for a path as it is, with bytes that no client would send. */
function ask(base: string, method: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const { hostname, port } = new URL(base);
  // As bytes: HTTP's own delimiters alone must be escaped to reach the server at all.
  const raw = Buffer.from(path)
    .toString('latin1')
    .replace(/[\0-\x20\x7f]/g, (sign) => encodeURIComponent(sign));
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: raw, method, headers, timeout: LONGEST, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const body = answer.headers['content-encoding'] ? '' : Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LONGEST} ms`)));
    asked.on('error', reject);
    asked.end();
  });
}

function findAnswerFault({ status, headers, body }: Answer, method: string): string | null {
  if (status >= 500) return `status ${status}`;
  if (status === 0) return 'no status';
  if (/\n {4}at |node_modules|evil\.example/.test(body.replace(/<[^>]*>/g, '')))
    return 'the answer shows the inside of the program, or another host';
  const type = headers['content-type'] ?? '';
  if (body === '' || method === 'HEAD' || status === 206) return null;
  try {
    if (/\bjson\b/.test(type)) JSON.parse(body);
    if (/\bxml\b/.test(type) && !type.includes('html') && !type.includes('svg'))
      XmlDocument.fromString(body).dispose();
  } catch (error) {
    return `${type} that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  return headers['x-content-type-options'] === 'nosniff' ? null : 'no nosniff';
}

/** A changed address, with headers that no browser sends: an answer below 500 that can be read, in time. */
export const urlCase: FuzzCase = async (random, { site }) => {
  let path: string = random.pick(PATHS);
  for (let count = random.between(0, 4); count > 0; count--) path = random.pick(changes)(path, random);
  const method = random.chance(0.9)
    ? 'GET'
    : random.pick(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY']);
  const headers: Record<string, string> = {};
  for (let count = random.below(3); count > 0; count--) {
    const name = random.pick(Object.keys(HEADERS));
    headers[name] = random.pick(HEADERS[name] ?? ['']);
  }
  const evidence = JSON.stringify({ method, path, headers });
  let answer: Answer;
  try {
    answer = await ask(await site(), method, path, headers);
  } catch (error) {
    throw new BrokenGuarantee(
      `no answer: ${error instanceof Error ? error.message : String(error)}`,
      evidence,
    );
  }
  const fault = findAnswerFault(answer, method);
  if (fault !== null) throw new BrokenGuarantee(`${fault} (status ${answer.status})`, evidence);
  return `${Math.floor(answer.status / 100)}xx`;
};
