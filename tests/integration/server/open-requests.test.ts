import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type ServedArchive, serveArchive } from './served-archive';

let served: ServedArchive | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

/** Repeats the URL that reached it, and tells the day where asked for one. */
async function open() {
  let count = 0;
  served = await serveArchive(async (request, response) => {
    count += 1;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    if (request.url?.startsWith('/day')) response.setHeader('cache-control', 'no-store');
    response.end(`${request.url} ${count}`);
  });
  return served.base;
}

/** Exports of one file; returns its sum as the manifest gives it. */
function writeExports(folder: string, version: string, name: string, content: string): string {
  const sha256 = 'ab'.repeat(32);
  const file = { name, format: 'csv', table: null, rows: null, bytes: content.length, sha256 };
  mkdirSync(join(folder, version), { recursive: true });
  writeFileSync(join(folder, version, name), content);
  writeFileSync(
    join(folder, version, 'manifest.json'),
    JSON.stringify({ version, builtAt: '2026-01-01T00:00:00Z', files: [file] }),
  );
  return sha256;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('a harvester may ask by POST what it may ask by GET', async () => {
  const base = await open();
  const answer = await fetch(`${base}/oai`, { method: 'POST', headers: form, body: 'verb=Identify' });
  expect([answer.status, await answer.text()]).toEqual([200, '/oai?verb=Identify 1']);
});

test.each([
  ['another path', '/articles', form, 'verb=Identify', 405],
  ['a query beside the form', '/oai?verb=Identify', form, 'verb=Identify', 405],
  ['another kind of body', '/oai', { 'content-type': 'application/json' }, '{}', 400],
  ['a form too long', '/oai', form, `verb=${'x'.repeat(7_000)}`, 400],
])('POST is refused: %s', async (_case, path, headers, body, status) => {
  const base = await open();
  expect((await fetch(`${base}${path}`, { method: 'POST', headers, body })).status).toBe(status);
  expect(served?.rendered).toEqual([]);
});

test.each([
  ['/api/v1/articles', 204],
  ['/oai', 204],
  ['/exports/archive.sqlite.gz', 204],
  ['/articles/paper-1.json', 204],
  ['/articles/paper-1', 405],
  ['/', 405],
])("another site's script may ask whether it may read %s: %d", async (path, status) => {
  const base = await open();
  const answer = await fetch(`${base}${path}`, { method: 'OPTIONS' });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('access-control-allow-origin')).toBe(status === 204 ? '*' : null);
});

test.each([
  ['/day', 'what a route does not want kept'],
  ['/exports', 'what is written after the change that it follows'],
])('%s is not kept: %s', async (path) => {
  const base = await open();
  await fetch(`${base}${path}`);
  expect(await (await fetch(`${base}${path}`)).text()).toBe(`${path} 2`);
});

test('a file of the exports comes from disk, whole, in part, or not at all', async () => {
  const base = await open();
  const file = `${base}/exports/Article.csv.gz`;
  const missing = await fetch(file);
  expect([missing.status, missing.headers.get('retry-after')]).toEqual([503, '60']);

  const sha256 = writeExports(`${served?.file}-exports`, 'v1', 'Article.csv.gz', '0123456789');
  const whole = await fetch(file);
  expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([
    200,
    '10',
    '0123456789',
  ]);
  expect(whole.headers.get('etag')).toBe(`"${sha256}"`);
  const part = await fetch(file, { headers: { range: 'bytes=2-4' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  const head = await fetch(file, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  expect((await fetch(file, { headers: { 'if-none-match': `"${sha256}"` } })).status).toBe(304);
  expect((await fetch(file, { headers: { range: 'bytes=10-' } })).status).toBe(416);
  expect((await fetch(`${base}/exports/..%2farchive.db`)).status).toBe(404);
  expect((await fetch(`${base}/exports/manifest.json`)).status).toBe(404);
  expect(served?.rendered).toEqual([]);
});
