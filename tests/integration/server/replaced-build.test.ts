import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchBuild } from '@/lib/server/build-watch';
import { type ServedArchive, serveArchive } from './served-archive';

let folder: string;
let served: ServedArchive;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  writeFileSync(join(folder, 'BUILD_ID'), 'one');
  served = await serveArchive(
    async (request, response) => {
      if (request.url === '/thrown') throw new Error('Cannot find module');
      // As Next answers a page whose files are gone.
      response.statusCode = request.url === '/about' ? 500 : 200;
      response.setHeader('content-type', request.url === '/about' ? 'text/plain' : 'text/html');
      response.end(request.url === '/about' ? 'Internal Server Error' : '<h1>公安新闻</h1>');
    },
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

test('a fault of the build itself is told in Chinese, with its number', async () => {
  const answer = await fetch(`${served.base}/about`);
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain(answer.headers.get('x-request-id') ?? '');
  expect(text).toContain('出错了');
});
