import { expect, inject, test } from 'vitest';

const base = inject('site');

test.each([
  ['/', 200],
  ['/articles?year=2023', 200],
  ['/articles/no-such-story-1', 404],
  ['/missing/units', 404],
  ['/gone', 410],
  ['/feed.atom', 200],
  ['/api/v1/articles', 200],
  ['/robots.txt', 200],
  ['/%ff', 400],
])('%s answers %s with the headers that protect it', async (path, status) => {
  const answer = await fetch(base + path);
  await answer.arrayBuffer();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-powered-by')).toBeNull();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src [^;]*unsafe/.test(policy)).toBe(false);
  expect(answer.headers.get('cache-control')).not.toMatch(/s-maxage=\d{2,}|private/);
});

test('every inline script of a page is in its policy by hash, and no nonce is left', async () => {
  const html = await (await fetch(base)).text();
  expect(html).toContain('<script');
  expect(html).not.toMatch(/nonce="[^"]/);
});

test('a page seen before is not sent again', async () => {
  const first = await fetch(`${base}/articles`);
  await first.arrayBuffer();
  const etag = first.headers.get('etag') ?? '';
  const again = await fetch(`${base}/articles`, { headers: { 'if-none-match': etag } });
  expect([again.status, (await again.text()).length]).toEqual([304, 0]);
});

test('scripts and styles are kept by browsers for good', async () => {
  const html = await (await fetch(base)).text();
  const [asset] = /\/_next\/static\/[^"]+\.css/.exec(html) ?? [];
  const answer = await fetch(`${base}${asset}`, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await fetch(base, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('the server says that it is alive and ready', async () => {
  expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${base}/readyz`)).json()).toMatchObject({ status: 'ready' });
});

test.each([
  ['/search?q=包头', false],
  ['/search?q=包头&year=2022', true],
  ['/search?q=包头&page=2', true],
])('%s is kept from indexes: %s', async (path, kept) => {
  const html = await (await fetch(base + path)).text();
  expect(html.includes('<meta name="robots" content="noindex"/>')).toBe(kept);
  expect(html).toContain(`<link rel="canonical" href="${base}/search?q=${encodeURIComponent('包头')}"`);
});

/** What Next and proxies read from requests, or did in some version. */
const FRAMEWORK: Record<string, string> = {
  'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
  ...{
    'x-matched-path': '/about',
    'x-invoke-path': '/about',
    'x-invoke-status': '500',
    'x-nextjs-data': '1',
  },
  ...{
    'x-prerender-revalidate': 'x',
    'x-now-route-matches': '1=x',
    'x-original-url': '/about',
    purpose: 'prefetch',
  },
  ...{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-for': '192.0.2.1' },
  ...{
    'x-nonce': 'x',
    'next-router-prefetch': '1',
    rsc: '1',
    cookie: '__prerender_bypass=x',
    origin: 'http://evil.example',
  },
};

test.each(['/units', '/articles/nmg-2023-yingmo-1', '/feed.atom', '/api/v1/topics'])(
  'no header of one request changes what another gets of %s',
  async (path) => {
    // The interface refuses what it does not know: there the address itself is asked for again and again.
    const at = (mark: string) => (path.startsWith('/api') ? path : `${path}?n=${mark}`);
    const read = async (mark: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(base + at(mark), { headers, redirect: 'manual' });
      const text = (await answer.text()).replaceAll(mark, '').replace(/_payload\/[\w-]{22}/g, '');
      return [answer.status, answer.headers.get('content-type'), text];
    };
    const before = await read('zz99zz');
    for (const [at, [name, value]] of Object.entries(FRAMEWORK).entries()) {
      const [status, , text] = await read(`zz${at}zz`, { [name]: value });
      expect([name, Number(status) < 500, /evil\.example|\n {4}at /.test(String(text))]).toEqual([
        name,
        true,
        false,
      ]);
      expect([name, await read(`zz${at}zz`)]).toEqual([name, before]);
    }
  },
);

test.each([
  ['/_next/image?url=%2Fapple-icon.png&w=64&q=75', 'GET', [200, 400, 404]],
  ['/_next/image?url=http%3A%2F%2Fevil.example%2Fx.png&w=64&q=75', 'GET', [400, 404]],
  ['/_next/data/x/units.json', 'GET', [404]],
  ['/_next/static/%2e%2e/%2e%2e/package.json', 'GET', [400, 404]],
  ['/units', 'POST', [405]],
])('%s (%s) is not served by way of the framework', async (path, method, statuses) => {
  const answer = await fetch(base + path, { method, headers: { 'next-action': 'x'.repeat(40) } });
  const text = await answer.text();
  expect(statuses).toContain(answer.status);
  expect(text).not.toMatch(/"dependencies"|node_modules|\n {4}at /);
});
