import { readdirSync, readlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServedArchive, serveArchive } from './served-archive';

let served: ServedArchive | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

/** Files of this process that have no name any more, as large answers have. */
const unnamedFiles = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /archive-answer-.*\(deleted\)$/.test(readlinkSync(`/proc/self/fd/${fd}`));
    } catch {
      return false;
    }
  }).length;

/** Those of the sites of tests before. */
let before = 0;

beforeEach(() => {
  before = unnamedFiles();
});

const seed = (version: string) =>
  served?.database.execute({ sql: 'UPDATE Archive SET version = ?', args: [version] });

const json = JSON.stringify({ items: Array.from({ length: 400_000 }, (_, at) => `第${at}次`) });

/** A site that answers with JSON of megabytes, piece by piece. */
async function serveJson() {
  served = await serveArchive(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-robots-tag', 'noindex');
    for (let at = 0; at < json.length; at += 300_000) response.write(json.slice(at, at + 300_000));
    response.end(request.url?.includes('more') ? ' ' : undefined);
  });
  return served;
}

test('a large answer is made once for a version, sent from the disk, and given up with the next', async () => {
  const { base, rendered } = await serveJson();
  const first = await fetch(`${base}/large`, { headers: { 'accept-encoding': 'identity' } });
  expect(await first.text()).toBe(json);
  expect(Number(first.headers.get('content-length'))).toBe(Buffer.byteLength(json));
  for (const encoding of ['gzip', 'br']) {
    const zipped = await fetch(`${base}/large`, { headers: { 'accept-encoding': encoding } });
    expect(zipped.headers.get('content-encoding')).toBe(encoding);
    expect(await zipped.text()).toBe(json);
  }
  const etag = first.headers.get('etag') ?? '';
  const again = await fetch(`${base}/large`, { headers: { 'if-none-match': etag } });
  expect([again.status, first.headers.get('x-robots-tag')]).toEqual([304, 'noindex']);
  const head = await fetch(`${base}/large`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'));
  expect(rendered).toEqual(['/large']);
  expect(unnamedFiles() - before).toBe(1);

  await seed('v2');
  await sleep(40);
  expect(await (await fetch(`${base}/more`)).text()).toBe(`${json} `);
  await expect.poll(() => unnamedFiles() - before, { timeout: 10_000 }).toBe(1);
});

test('readers who come together share one render; one who leaves half-way leaves nothing open', async () => {
  const { base, rendered } = await serveJson();
  const texts = await Promise.all(
    Array.from({ length: 8 }, async () => (await fetch(`${base}/large`)).text()),
  );
  expect(texts.every((text) => text === json)).toBe(true);
  expect(rendered).toEqual(['/large']);
  const controller = new AbortController();
  const answer = await fetch(`${base}/large`, { signal: controller.signal });
  await answer.body?.getReader().read();
  controller.abort();
  await seed('v2');
  await sleep(40);
  // On a connection of its own.
  await (await fetch(`${base}/more`, { headers: { connection: 'close' } })).text();
  await expect.poll(() => unnamedFiles() - before, { timeout: 10_000 }).toBe(1);
  expect(served?.faults).toEqual([]);
});

test('a page too large to be looked through goes to the disk, and nothing in it may run', async () => {
  const html = `<h1>长</h1>${'<p>很长的一行。</p>'.repeat(1_600_000)}`;
  served = await serveArchive(async (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  for (const times of [2, 2]) {
    const answer = await fetch(`${served.base}/long`);
    expect((await answer.text()).length).toBe(html.length);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    // Once in memory, once for the disk; then never again.
    expect(served.rendered).toHaveLength(times);
  }
});

test('answers of very long stories are made one at a time, those of others beside them', async () => {
  let underway = 0;
  let most = 0;
  served = await serveArchive(async (request, response) => {
    const isLong = request.url?.includes('endless') ?? false;
    if (isLong) most = Math.max(most, ++underway);
    await sleep(isLong ? 60 : 0);
    if (isLong) underway -= 1;
    response.end(`${request.url}`);
  });
  const { base } = served;
  const paths = [
    '/articles/endless-1',
    '/articles/endless-1.json',
    '/articles/endless-2/source',
    '/api/v1/articles/endless-1',
  ];
  const all = Promise.all(paths.map(async (path) => (await fetch(base + path)).text()));
  const started = performance.now();
  expect(await (await fetch(`${base}/articles/short-1`)).text()).toBe('/articles/short-1');
  expect(performance.now() - started).toBeLessThan(150);
  expect(await all).toEqual(paths);
  expect(most).toBe(1);
});

test('whoever leaves while waiting costs no render', async () => {
  served = await serveArchive(async (request, response) => {
    await sleep(100);
    response.end(`${request.url}`);
  });
  const { base, rendered } = served;
  const first = fetch(`${base}/articles/endless-1`);
  await sleep(20);
  const impatient = Array.from({ length: 5 }, (_, at) => {
    const request = httpRequest(`${base}/articles/endless-2.${'abcde'[at]}`, { agent: false });
    request.on('error', () => {});
    request.end();
    return request;
  });
  await sleep(30);
  for (const request of impatient) request.destroy();
  await (await first).text();
  expect(await (await fetch(`${base}/articles/endless-2`)).text()).toBe('/articles/endless-2');
  expect(rendered).toEqual(['/articles/endless-1', '/articles/endless-2']);
  expect(served.faults).toEqual([]);
});
