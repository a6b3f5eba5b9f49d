import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeBody, isFresh, matchesEtag, toAnswer } from '@/lib/server/answer';
import { chooseEncoding } from '@/lib/server/body-encoding';

const html = `<html><body>${'<p>公安新闻档案</p>'.repeat(100)}</body></html>`;
const page = () =>
  toAnswer(
    {
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'x-powered-by': 'Next.js',
        'cache-control': 'private',
      },
      body: Buffer.from(html),
    },
    'N1',
    '/',
    'public, s-maxage=2',
  );

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0.0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %s takes %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test('headers are ours: no trace of the framework, our cache policy', () => {
  const { headers } = page();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['cache-control']).toBe('public, s-maxage=2');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
});

test('faults are never kept by a proxy', () => {
  const fault = toAnswer({ status: 500, headers: {}, body: Buffer.from('') }, 'N1', '/', 'public');
  expect(fault.headers['cache-control']).toBe('no-store');
});

test('the body survives compression: made quickly while others wait, then well, once', async () => {
  const words = Array.from({ length: 3_000 }, (_, place) => `第${place * place}号民警，`).join('');
  const answer = toAnswer(
    { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(words) },
    'N1',
    '/',
    'public',
  );
  for (const [encoding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const first = await encodeBody(answer, encoding, true);
    const second = await encodeBody(answer, encoding, true);
    expect([first, second].map((body) => decode(body).toString())).toEqual([words, words]);
    expect(second.length).toBeLessThan(first.length);
    expect(encodeBody(answer, encoding, true)).toBe(encodeBody(answer, encoding, false));
  }
});

test('what is kept holds no more memory than is counted, however short', async () => {
  const json = (length: number) =>
    toAnswer(
      { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from('1'.repeat(length)) },
      'N1',
      '/',
      'public',
    );
  for (const answer of [page(), json(300), json(5_000)]) {
    const kept = [
      answer.body,
      await encodeBody(answer, 'br', false),
      await encodeBody(answer, 'gzip', false),
    ];
    expect(kept.map(({ buffer }) => buffer.byteLength)).toEqual(kept.map(({ length }) => length));
  }
});

test('where nobody waits, and for what a browser keeps for good, it is made well at once', () => {
  const asset = toAnswer(
    { status: 200, headers: { 'content-type': 'text/css' }, body: Buffer.from(html) },
    'N1',
    '/_next/static/a.css',
    null,
  );
  expect(encodeBody(asset, 'br', true)).toBe(encodeBody(asset, 'br', true));
  const answer = page();
  expect(encodeBody(answer, 'gzip', false)).toBe(encodeBody(answer, 'gzip', true));
});

test('an ETag is compared weakly, alone or in a list', () => {
  const answer = page();
  expect(matchesEtag(answer, `"x", ${answer.etag}`)).toBe(true);
  expect(matchesEtag(answer, answer.etag.replace('W/', ''))).toBe(true);
  expect(matchesEtag(answer, '*')).toBe(true);
  expect(matchesEtag(answer, '"x"')).toBe(false);
  expect(matchesEtag(answer, undefined)).toBe(false);
});

test.each([
  [{ 'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT' }, true, 'seen on the day'],
  [{ 'if-modified-since': 'Sat, 28 Feb 2026 23:59:59 GMT' }, false, 'seen before'],
  [{ 'if-modified-since': 'some day' }, false, 'no date'],
  [
    { 'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT', 'if-none-match': '"x"' },
    false,
    'the tag goes first',
  ],
  [{}, false, 'never seen'],
])('%o: fresh %s, %s', (headers, fresh, _reason) => {
  const answer = toAnswer(
    { status: 200, headers: { 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' }, body: Buffer.from('x') },
    'N1',
    '/',
    'public',
  );
  expect(isFresh(answer, headers)).toBe(fresh);
});

test('a page’s styles are asked for before the page is read, each once', () => {
  const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';
  const { headers } = toAnswer(
    {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', link: '</feed.atom>; rel=alternate' },
      body: Buffer.from(`<html><head>${link}</head><body></body></html>`),
    },
    'N1',
    '/',
    'public',
  );
  expect(headers.link).toEqual([
    '</feed.atom>; rel=alternate',
    '</_next/static/chunks/a.css>; rel=preload; as=style',
  ]);
});
