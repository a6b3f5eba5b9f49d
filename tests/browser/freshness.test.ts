import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type RunningSite } from './running-site';

let site: RunningSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

async function readPage(path: string) {
  const answer = await fetch(site.base + path);
  // A headline's words are set apart, for its lines to end between them.
  return { status: answer.status, html: (await answer.text()).replaceAll('<wbr/>', '') };
}

/** Asks until the page is as wanted; how long that took, in milliseconds. */
async function waitFor(path: string, wanted: (page: { status: number; html: string }) => boolean) {
  const started = performance.now();
  while (!wanted(await readPage(path))) {
    if (performance.now() - started > 10_000) throw new Error(`${path} did not become what was waited for`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return performance.now() - started;
}

test('after a seed, a running server shows the new archive within five seconds, cached pages too', async () => {
  const story = '/articles/nmg-2023-yingmo-1';
  const file = join(site.contentDir, 'sources/nmg-2023-yingmo.txt');
  const words = '英模之光照亮奋进之路';
  for (const path of [story, '/articles', '/']) expect((await readPage(path)).html).toContain(words);

  writeFileSync(file, readFileSync(file, 'utf8').replace(words, '英模之光照亮前行之路'));
  await site.seed();
  for (const path of [story, '/articles', '/']) {
    expect(await waitFor(path, ({ html }) => html.includes('英模之光照亮前行之路'))).toBeLessThan(5_000);
    expect((await readPage(path)).html).not.toContain(words);
  }
});

test('the filters of a list, written once for its pages, show the new archive too', async () => {
  const lists = ['/articles', '/articles?sort=oldest', '/articles?unit=gonganbu-eaf2ec4e'];
  const offersYear = ({ html }: { html: string }) => /<option[^>]* value="2019"/.test(html);
  for (const path of [...lists, ...lists]) expect(offersYear(await readPage(path))).toBe(false);

  const dump = join(site.contentDir, 'sources/old-visit.txt');
  const text =
    '民警走进校园\n\n2019年9月4日 来源：某报\n\n9月4日，公安部在某校开展安全教育，为同学们讲解常识。\n';
  writeFileSync(dump, text);
  writeFileSync(dump.replace('.txt', '.yaml'), '{}\n');
  await site.seed();
  for (const path of lists) expect(await waitFor(path, offersYear)).toBeLessThan(5_000);

  for (const file of [dump, dump.replace('.txt', '.yaml')]) rmSync(file);
  await site.seed();
  for (const path of lists) expect(await waitFor(path, (page) => !offersYear(page))).toBeLessThan(5_000);
});

test('no request fails while the archive is seeded', async () => {
  const file = join(site.contentDir, 'sources/nmg-2023-yingmo.yaml');
  let seeding = true;
  const statuses = new Set<number>();
  const reader = (async () => {
    while (seeding) statuses.add((await readPage('/articles/nmg-2023-yingmo-1')).status);
  })();
  for (const note of ['甲', '乙']) {
    const entry = readFileSync(file, 'utf8').replace(/^note:.*\n/m, '');
    writeFileSync(file, `${entry.trimEnd()}\nnote: ${note}\n`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await site.seed();
  }
  seeding = false;
  await reader;
  expect([...statuses]).toEqual([200]);
});

test('a source taken out leaves a page that says so, 410; put back, its story is there again', async () => {
  const story = '/articles/peoplecn-20220222-baotou-1';
  const files = ['txt', 'yaml'].map((ending) =>
    join(site.contentDir, `sources/peoplecn-20220222-baotou.${ending}`),
  );
  const contents = files.map((file) => readFileSync(file));
  expect((await readPage(story)).status).toBe(200);

  for (const file of files) rmSync(file);
  await site.seed();
  expect(await waitFor(story, ({ status }) => status === 410)).toBeLessThan(5_000);
  expect((await readPage(story)).html).toContain('已撤下');
  expect((await readPage(`${story}/source`)).status).toBe(410);

  for (const [index, file] of files.entries()) writeFileSync(file, contents[index] ?? '');
  await site.seed();
  expect(await waitFor(story, ({ status }) => status === 200)).toBeLessThan(5_000);
});

test('content that cannot be read fails the seed, names the file, and leaves the archive as it was', async () => {
  const file = join(site.contentDir, 'sources/empty-source.txt');
  writeFileSync(file, '');
  writeFileSync(file.replace('.txt', '.yaml'), 'region: 内蒙古自治区\n');
  await expect(site.seed()).rejects.toThrow('empty-source.txt');
  expect((await readPage('/articles/nmg-2023-yingmo-1')).status).toBe(200);
  for (const added of [file, file.replace('.txt', '.yaml')]) rmSync(added);
});
