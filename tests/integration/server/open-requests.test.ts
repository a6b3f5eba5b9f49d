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
  ['/exports/SHA256SUMS', 'a file of it'],
])('%s is not kept: %s', async (path) => {
  const base = await open();
  await fetch(`${base}${path}`);
  expect(await (await fetch(`${base}${path}`)).text()).toBe(`${path} 2`);
});
