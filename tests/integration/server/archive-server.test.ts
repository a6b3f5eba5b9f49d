import { rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { RequestHandler } from '@/lib/server/captured-response';
import { type ServedArchive, serveArchive } from './served-archive';

let served: ServedArchive | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

function sendHtml(response: ServerResponse, html: string, status = 200) {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('X-Powered-By', 'Next.js');
  response.end(html);
}

/** Pages that show the archive's version; some wait, fail or grow. */
const pages: RequestHandler = async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://archive.test');
  const version = async () => {
    const result = await served?.database.execute('SELECT version FROM Archive');
    return String(result?.rows[0]?.version);
  };
  if (url.pathname.startsWith('/articles/')) {
    return sendHtml(response, '<h1>没有这一页</h1>', url.pathname.includes('kept') ? 200 : 404);
  }
  if (url.pathname === '/gone') return sendHtml(response, '<h1>已撤下</h1>');
  if (url.pathname === '/fault') throw new Error('a page broke');
  if (url.pathname === '/large') {
    response.setHeader('Content-Type', 'text/plain');
    response.end('字'.repeat(2_000_000));
    return;
  }
  const first = await version();
  if (url.pathname === '/slow') await new Promise((resolve) => setTimeout(resolve, 300));
  const nonce = request.headers['x-nonce'];
  const cookies = request.headers.cookie ?? 'no cookies';
  sendHtml(
    response,
    `<p>${first} ${await version()} ${cookies}</p>${'<p>报道</p>'.repeat(300)}<script nonce="${nonce}">go()</script>`,
  );
};

/** A request with a path as it stands: fetch would tidy it. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(served?.base ?? '');
    const request = httpRequest({ hostname, port, path, agent: false, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

async function seed(version: string) {
  await served?.database.execute({ sql: 'UPDATE Archive SET version = ?', args: [version] });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Pages as Next writes them: what the script wakes them from stands in them a second time. */
const wakingPages: RequestHandler = async (request, response) => {
  const result = await served?.database.execute('SELECT version FROM Archive');
  const version = String(result?.rows[0]?.version);
  const mark = `nonce="${request.headers['x-nonce']}"`;
  sendHtml(
    response,
    `<html><body><p>报道 ${version}</p><script src="/_next/static/a.js" async="" ${mark}></script><script ${mark}>self.__next_f.push([1,"0:报道 ${version} ${request.url}"])</script></body></html>`,
  );
};

const payloadPath = (html: string) => /fetch\("([^"]+)"\)/.exec(html)?.[1] ?? '';

test('what wakes a page is no part of it, and is there for the page’s script, before and after a seed', async () => {
  served = await serveArchive(wakingPages);
  const page = await ask('/articles?sort=longest');
  expect(page.body.match(/报道 v1/g)).toHaveLength(1);
  const path = payloadPath(page.body);
  const payload = await ask(path);
  expect(payload).toMatchObject({ status: 200, body: '0:报道 v1 /articles?sort=longest' });
  expect(payload.headers['content-type']).toBe('text/x-component');
  expect(payload.headers['cache-control']).toBe('public, max-age=31536000, s-maxage=2, immutable');
  expect(served.rendered).toEqual(['/articles?sort=longest']);

  await seed('v2');
  await pause(40);
  expect((await ask(path)).body).toBe('0:报道 v1 /articles?sort=longest');
  expect((await ask('/articles?sort=longest')).body).toContain('报道 v2');
});

test('a process that never rendered the page makes its payload; none answers for another archive', async () => {
  served = await serveArchive(wakingPages);
  const path = payloadPath((await ask('/topics')).body);
  await served.close();
  served = await serveArchive(wakingPages);
  expect(await ask(path)).toMatchObject({ status: 200, body: '0:报道 v1 /topics' });
  const unknown = await ask(path.replace(/.{22}(?=\/topics)/, 'A'.repeat(22)));
  expect(unknown.status).toBe(404);
  expect(unknown.headers['cache-control']).toBe('no-store');
  for (const page of ['/fault', '/_payload/0123456789012345678901/topics', '']) {
    expect((await ask(`/_payload/0123456789012345678901${page}`)).status, page).toBe(404);
  }
});

test('a page is rendered once for an archive, and anew after a seed', async () => {
  served = await serveArchive(pages);
  expect((await ask('/articles?sort=longest')).body).toContain('v1 v1');
  expect((await ask('/articles?sort=longest')).body).toContain('v1 v1');
  expect(served.rendered).toEqual(['/articles?sort=longest']);
  await seed('v2');
  await pause(40);
  expect((await ask('/articles?sort=longest')).body).toContain('v2 v2');
});

test('one page has one answer, however its address is written; other pages have others', async () => {
  served = await serveArchive(pages);
  const spellings = [
    '/articles?year=2021&page=2',
    '/articles?page=2&utm_source=1&year=2021',
    '/articles?n=7&year=2021&page=2&page=2',
  ];
  const answers = [];
  for (const path of spellings) answers.push((await ask(path)).headers.etag);
  expect(new Set(answers).size).toBe(1);
  expect(served.rendered).toEqual(['/articles?year=2021&page=2']);
  for (const path of ['/articles?year=2021&page=3', '/articles?year=2021', '/api/v1/articles?n=7'])
    await ask(path);
  expect(served.rendered.slice(1)).toEqual([
    '/articles?year=2021&page=3',
    '/articles?year=2021',
    '/api/v1/articles?n=7',
  ]);
});

test('requests for one page at one time share one render', async () => {
  served = await serveArchive(pages);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/slow')));
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  expect(served.rendered).toHaveLength(1);
});

test('a page during which the archive changed is rendered again: no answer mixes two archives', async () => {
  served = await serveArchive(pages);
  const asked = ask('/slow');
  await pause(100);
  await seed('v2');
  expect((await asked).body).toContain('v2 v2');
  expect(served.rendered).toEqual(['/slow', '/slow']);
});

test('only what a page may depend on reaches it', async () => {
  served = await serveArchive(pages);
  expect((await ask('/', { headers: { cookie: 'who=me' } })).body).toContain('no cookies');
});

test('an answer carries our headers, its policy by hash, and answers 304', async () => {
  served = await serveArchive(pages);
  const { headers, body } = await ask('/');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
  expect(body).not.toContain('nonce');
  const again = await ask('/', { headers: { 'if-none-match': String(headers.etag) } });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('HEAD answers as GET does, without the body', async () => {
  served = await serveArchive(pages);
  const { status, headers, body } = await ask('/', { method: 'HEAD' });
  expect([status, body]).toEqual([200, '']);
  expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
});

test('text is compressed where the request takes it', async () => {
  served = await serveArchive(pages);
  expect((await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })).headers['content-encoding']).toBe(
    'br',
  );
  expect((await ask('/', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBe(
    'gzip',
  );
  expect((await ask('/')).headers['content-encoding']).toBeUndefined();
});

test('a removed permalink answers 410 on a page that says so, an unknown one 404', async () => {
  served = await serveArchive(pages);
  const gone = await ask('/articles/gone-1');
  expect([gone.status, gone.body]).toEqual([410, '<h1>已撤下</h1>']);
  expect((await ask('/articles/gone-1/source')).status).toBe(410);
  expect((await ask('/articles/moved-1')).status).toBe(404);
  expect((await ask('/articles/never-1')).status).toBe(404);
});

test('what is no reading is refused', async () => {
  served = await serveArchive(pages);
  const post = await ask('/', { method: 'POST' });
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  expect((await ask('/articles/%ff')).status).toBe(400);
  expect((await ask('//other.example/')).status).toBe(400);
  expect(served.rendered).toEqual([]);
});

test('a page that breaks answers 500 without a stack, and is logged with one', async () => {
  served = await serveArchive(pages);
  const { status, headers, body } = await ask('/fault');
  expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
  expect(body).not.toContain('Error');
  expect(served.faults[0]).toContain('a page broke');
});

test('the log of requests names no reader and not what was looked for', async () => {
  served = await serveArchive(pages);
  await ask(`/search?q=${encodeURIComponent('张三')}`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
  await pause(20);
  const line = served.requests.at(-1) ?? '';
  expect(JSON.parse(line)).toMatchObject({ event: 'answered', method: 'GET', path: '/search', status: 200 });
  expect(line).not.toMatch(/%|127\.0\.0\.1|192\.0\.2\.1/);
});

test('a large answer is passed through whole', async () => {
  served = await serveArchive(pages);
  const { status, body } = await ask('/large');
  expect([status, body.length]).toEqual([200, 2_000_000]);
});

test('without a database: a clear 503, and pages again once there is one', async () => {
  served = await serveArchive(pages);
  await served.database.execute('DROP TABLE Archive');
  const { status, headers, body } = await ask('/');
  expect([status, headers['retry-after']]).toEqual([503, '10']);
  expect(body).toContain('npm run seed');
  expect(JSON.parse((await ask('/readyz')).body)).toMatchObject({
    status: 'not ready',
    remedy: 'npm run seed',
  });
  expect((await ask('/healthz')).status).toBe(200);
  await served.database.execute(`CREATE TABLE Archive AS SELECT 1 AS id, 'v3' AS version, '2026' AS builtAt`);
  await pause(40);
  expect((await ask('/')).status).toBe(200);
  expect(JSON.parse((await ask('/readyz')).body)).toMatchObject({ status: 'ready', version: 'v3' });
});

test('a database made by another version of the program says so', async () => {
  served = await serveArchive(pages);
  await served.database.execute(`UPDATE _prisma_migrations SET checksum = 'older'`);
  const { status, body } = await ask('/');
  expect(status).toBe(503);
  expect(body).toContain('另一版程序');
});

test('a database file that is gone or no database is told apart', async () => {
  served = await serveArchive(pages);
  served.database.close();
  rmSync(served.file);
  expect((await ask('/')).body).toContain('没有数据库文件');
  writeFileSync(served.file, 'this is no database, only text of some length'.repeat(100));
  await pause(40);
  expect((await ask('/')).body).toContain('已损坏');
});
