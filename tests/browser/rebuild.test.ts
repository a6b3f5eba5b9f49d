import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyText } from '@/tests/integration/store/content-folder';
import { type Crawled, crawlEverything } from './crawl-everything';
import { openSite, type RunningSite } from './running-site';

/*
 * An archive that grew seed by seed, with sources renamed, taken out and changed, then its database deleted and made
 * anew from content/: whatever was ever published answers as before, and says the same.
 */
let site: RunningSite;
let before: Map<string, Crawled>;
let after: Map<string, Crawled>;

const source = (name: string) => join(site.contentDir, 'sources', name);
const endings = ['txt', 'yaml'];

beforeAll(async () => {
  site = await openSite();
  for (const ending of endings) {
    renameSync(source(`kundulun-2021-zhengdun.${ending}`), source(`kundulun-renamed.${ending}`));
  }
  await site.seed();
  for (const ending of endings) rmSync(source(`cslai-20210325-ziyang.${ending}`));
  writeFileSync(source('added.txt'), storyText('夜巡守平安', ['某某市公安局民警张三走访群众300户。']));
  writeFileSync(source('added.yaml'), '{}\n');
  await site.seed();
  const dump = source('nmg-2023-yingmo.txt');
  writeFileSync(dump, readFileSync(dump, 'utf8').replace('英模之光照亮奋进之路', '英模之光照亮前行之路'));
  await site.seed();

  const ledger = readFileSync(join(site.contentDir, 'published.jsonl'), 'utf8').trimEnd().split('\n');
  const published = new Set(
    ledger.map((line) => {
      const { kind, id } = JSON.parse(line) as { kind: string; id: string };
      return `/${kind}/${id}`;
    }),
  );
  before = await crawlEverything(site.base, [...published]);
  const database = site.databaseUrl.slice('file:'.length);
  for (const ending of ['', '-wal', '-shm', '-exports'])
    rmSync(database + ending, { recursive: true, force: true });
  await site.seed();
  while ((await fetch(`${site.base}/readyz`)).status !== 200) await sleep(50);
  after = await crawlEverything(
    site.base,
    [...before.keys()].filter((path) => path.startsWith('/')),
  );
}, 400_000);

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

/** The address of a payload is made of what it says; that of the exports says when they were made. */
const isAsked = (path: string) => !/^\/_payload\/[\w-]+\/(?:exports|quality)/.test(path);

test('every address ever published has the status that it had', () => {
  const statuses = (answers: Map<string, Crawled>) =>
    [...before.keys()].filter(isAsked).map((path) => `${path} ${answers.get(path)?.status}`);
  expect(before.size).toBeGreaterThan(400);
  expect(statuses(after)).toEqual(statuses(before));
  const seen = new Set([...before.values()].map(({ status }) => status));
  for (const status of [200, 308, 404, 410]) expect(seen).toContain(status);
});

/** Times of seeds and of answers, and what follows from them: a payload's address is made of its text. */
const times = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)|\/_payload\/[\w-]{22}|\d{4}年\d+月\d+日 ?\d+:\d+/g;

/** What the client's form of a page says comes in pieces, in any order; what an export is made of has times of its own. */
const isCompared = (path: string) =>
  !/^rsc |^\/exports\/(?:archive\.sqlite|Archive\.|README|SHA256SUMS|SeedEvent)|^\/(?:exports|quality|readyz)/.test(
    path,
  );

test('every address says what it said', () => {
  const differing = [...before].filter(([path, { body }]) => {
    const plain = (bytes: Buffer | undefined) => bytes?.toString('latin1').replace(times, '');
    return isCompared(path) && isAsked(path) && plain(body) !== plain(after.get(path)?.body);
  });
  expect(differing.map(([path]) => path)).toEqual([]);
});
