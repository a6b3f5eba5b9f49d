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
