import { gunzipSync } from 'node:zlib';

/** What an address answered. */
export interface Crawled {
  status: number;
  type: string;
  /** Decompressed where it is a file of the exports. */
  body: Buffer;
}

/** Where a crawl begins: what the site links to nowhere, or not from its pages, stands here too. */
const STARTS = [
  ...[
    '/',
    '/sitemap.xml',
    '/robots.txt',
    '/opensearch.xml',
    '/feed.atom',
    '/feed.json',
    '/corrections',
    '/quality',
  ],
  ...['/oai?verb=Identify', '/oai?verb=ListSets', '/oai?verb=ListRecords&metadataPrefix=oai_dc'],
  ...['/oai?verb=ListIdentifiers&metadataPrefix=oai_dc', '/api/v1/openapi.json', '/.well-known/security.txt'],
  ...['/api/v1/units', '/api/v1/topics', '/api/v1/articles?limit=100', '/api/v1/people?limit=100'],
  ...['/api/v1/sources?limit=100', '/api/v1/figures?limit=100', '/api/v1/quotes?limit=100&unattributed=1'],
  ...['/api/v1/events?limit=100', '/exports', '/healthz', '/readyz', '/no-such-page', '/gone'],
];

const STORY_FORMS = ['.md', '.txt', '.json', '.jsonld', '/source'];

/** Paths of the same site that a text names: in attributes, in XML, in JSON, in plain text. */
function linksIn(text: string, base: string): string[] {
  const found = new Set<string>();
  const add = (link: string) => {
    const path = link.startsWith(base) ? link.slice(base.length) : link;
    if (/^\/(?!\/)[\x21-\x7e]*$/.test(path)) found.add(path.split('#', 1)[0] ?? '/');
  };
  const plain = text.replaceAll('&amp;', '&');
  for (const [, link = ''] of plain.matchAll(/\s(?:href|src|action)="([^"]+)"/g)) add(link);
  for (const [, link = ''] of plain.matchAll(/"(\/_payload\/[^"\\]+)"/g)) add(link);
  for (const [link] of plain.matchAll(new RegExp(`${base}[^\\s"'<>\\\\]*`, 'g'))) add(link);
  return [...found];
}

/**
 * Pictures take a tenth of a second each to draw, and say nothing that can be read here: tests ask for those they mean.
 * A template, as OpenSearch has it, is no address yet.
 */
const isAsked = (path: string) => !/\/opengraph-image(?:$|\?)|\{\w+\??\}/.test(path);

/** A list narrowed by a query is asked for, but not followed further: there is no end of them. */
const isFollowed = (path: string) => !path.includes('?') || /^\/(?:api|oai)/.test(path);

/** Milliseconds after which an answer counts as none. */
const LONGEST = 120_000;

async function ask(base: string, path: string, headers: Record<string, string> = {}): Promise<Crawled> {
  try {
    const signal = AbortSignal.timeout(LONGEST);
    const answer = await fetch(base + path, { redirect: 'manual', headers, signal });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = path.endsWith('.gz') && answer.status === 200 ? gunzipSync(bytes) : bytes;
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body };
  } catch (cause) {
    throw new Error(`no answer from ${path} ${JSON.stringify(headers)}: ${String(cause)}`, { cause });
  }
}

/**
 * Asks for everything that a site offers, from its front page, sitemaps, feeds and interfaces on, and for every form of
 * each story; with `clientForm`, for pages also as Next's client asks for them.
 */
export async function crawlEverything(
  base: string,
  more: readonly string[] = [],
  { clientForm = false }: { clientForm?: boolean } = {},
): Promise<Map<string, Crawled>> {
  const answers = new Map<string, Crawled>();
  const seen = new Set<string>();
  const queue: string[] = [];
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    queue.push(path);
  };
  for (const path of [...STARTS, ...more]) add(path);
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const answer = await ask(base, path);
      answers.set(path, answer);
      const story = /^\/articles\/[\w-]+$/.test(path) && answer.status === 200;
      if (story) for (const form of STORY_FORMS) add(path + form);
      if (!isFollowed(path) || !/text|xml|json/.test(answer.type)) continue;
      for (const link of linksIn(answer.body.toString('utf8'), base)) if (isAsked(link)) add(link);
    }
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: 4 }, work));
  for (const [path, { type, status }] of clientForm ? [...answers] : []) {
    if (status !== 200 || !type.startsWith('text/html') || !isFollowed(path)) continue;
    answers.set(`rsc ${path}`, await ask(base, path, { rsc: '1' }));
  }
  return answers;
}
