import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchBuild } from '@/lib/server/build-watch';
import { keepAssets } from '@/lib/server/kept-assets';
import { type ServedArchive, serveArchive } from './served-archive';

let folder: string;
let served: ServedArchive;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  writeFileSync(join(folder, 'BUILD_ID'), 'one');
  mkdirSync(join(folder, 'static/chunks'), { recursive: true });
  writeFileSync(join(folder, 'static/chunks/one.css'), 'h1 { color: red }');
  served = await serveArchive(
    keepAssets(folder, async (request, response) => {
      if (request.url?.startsWith('/_next/')) {
        response.writeHead(404).end();
        return;
      }
      if (request.url === '/thrown') throw new Error('Cannot find module');
      // As Next answers a page whose files are gone.
      response.statusCode = request.url === '/about' ? 500 : 200;
      response.setHeader('content-type', request.url === '/about' ? 'text/plain' : 'text/html');
      response.end(request.url === '/about' ? 'Internal Server Error' : '<h1>公安新闻</h1>');
    }),
    { isBuildReplaced: watchBuild(folder) },
  );
});

afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['made anew', () => writeFileSync(join(folder, 'BUILD_ID'), 'two')],
  ['under way', () => rmSync(join(folder, 'BUILD_ID'))],
])(
  'a build %s beneath the server: pages that it no longer has answer 503, the others go on',
  async (_, build) => {
    build();
    for (const path of ['/about', '/thrown']) {
      const answer = await fetch(served.base + path);
      expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '30']);
      expect(await answer.text()).toContain('网站正在更新');
    }
    expect((await fetch(served.base)).status).toBe(200);
  },
);

test('a build made anew beneath the server: its pages keep the styles that they name, though the archive changes', async () => {
  const style = `${served.base}/_next/static/chunks/one.css`;
  rmSync(join(folder, 'static'), { recursive: true });
  writeFileSync(join(folder, 'BUILD_ID'), 'two');
  await served.database.execute("UPDATE Archive SET version = 'v2'");
  const answer = await fetch(style);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/css; charset=UTF-8']);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(await answer.text()).toBe('h1 { color: red }');
  expect((await fetch(style.replace('one', 'two'))).status).toBe(404);
});

test('a fault of the build itself is told in Chinese, with its number', async () => {
  const answer = await fetch(`${served.base}/about`);
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain(answer.headers.get('x-request-id') ?? '');
  expect(text).toContain('出错了');
});
