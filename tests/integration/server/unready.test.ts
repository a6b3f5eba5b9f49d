import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetDamage, noteDamage } from '@/lib/store/seen-damage';
import { type ServedArchive, serveArchive } from './served-archive';

let served: ServedArchive;

beforeEach(async () => {
  served = await serveArchive(async (request, response) => {
    if (request.url === '/damaged') {
      const error = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
      noteDamage(error, statSync(served.file).ino);
      response.statusCode = 500;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<h1>公安新闻</h1>');
  });
});

afterEach(async () => {
  forgetDamage();
  await served.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.each([
  ['/api/v1/articles', 'application/problem+json; charset=utf-8'],
  ['/articles/a-1.json', 'application/problem+json; charset=utf-8'],
  ['/oai?verb=Identify', 'text/plain; charset=utf-8'],
  ['/feed.atom', 'text/plain; charset=utf-8'],
  ['/articles/a-1', 'text/html; charset=utf-8'],
])('without a database, %s answers 503 as %s', async (path, type) => {
  served.database.close();
  rmSync(served.file);
  const answer = await fetch(served.base + path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, type]);
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(text).toContain('npm run seed');
  if (type.includes('json')) {
    expect(JSON.parse(text)).toMatchObject({
      type: 'about:blank',
      status: 503,
      instance: path,
    });
  }
  if (type.includes('html')) expect(text).toContain('<main>');
});

test('readers are not told where the database lies, the log is: once, and when it can be read again', async () => {
  const { file } = served;
  rmSync(file);
  for (const path of ['/readyz', '/', '/api/v1/articles', '/feed.atom']) {
    const text = await (await fetch(served.base + path)).text();
    expect(text, path).toContain('npm run seed');
    expect(text, path).not.toContain(dirname(file));
  }
  writeFileSync(file, 'this is no database, only text of some length'.repeat(100));
  await pause(40);
  const damaged = await (await fetch(`${served.base}/readyz`)).text();
  expect(damaged).toContain('已损坏');
  expect(damaged).not.toContain(dirname(file));
  const told = served.faults.map((line) => JSON.parse(line) as Record<string, string>);
  expect(told.map(({ event, problem }) => [event, problem])).toEqual([
    ['not ready', '没有数据库文件'],
    ['not ready', '数据库已损坏'],
  ]);
  for (const { detail } of told) expect(detail).toContain(file);
});

test('a POST to the interface is refused as a problem', async () => {
  const answer = await fetch(`${served.base}/api/v1/articles`, { method: 'POST' });
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
  expect(await answer.json()).toMatchObject({ status: 405, instance: '/api/v1/articles' });
});

test('damage that a page meets is told with its remedy on every page, until the database is another', async () => {
  expect((await fetch(served.base)).status).toBe(200);
  const met = await fetch(`${served.base}/damaged`);
  expect(met.status).toBe(503);
  expect(await met.text()).toContain('已损坏');
  expect((await fetch(`${served.base}/readyz`)).status).toBe(503);
  expect((await fetch(served.base)).status).toBe(503);
  await served.database.execute(`UPDATE Archive SET version = 'v2'`);
  await pause(40);
  expect((await fetch(served.base)).status).toBe(200);
});

test('every answer has an id of its own, which the logs name', async () => {
  const id = (await fetch(served.base)).headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await pause(20);
  expect(JSON.parse(served.requests.at(-1) ?? '{}')).toMatchObject({ id, status: 200 });
});
