import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createRandom } from '@/tests/bench/generate/random';
import { digestArchive } from '@/tests/integration/store/archive-digest';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { openSite, type RunningSite } from './running-site';

/**
 * Seeds that cannot write, or are killed, while a server reads: it answers all the while, and the archive is the old
 * one whole or the new one whole.
 */
let site: RunningSite;
let file: string;
let folder: string;
let before: Record<string, string>;
let round = 0;

const PATHS = [
  '/',
  '/articles/nmg-2023-yingmo-1',
  '/search?q=公安',
  '/api/v1/articles',
  '/feed.atom',
  '/readyz',
];

beforeAll(async () => {
  // Each answer is rendered, while the seed writes.
  site = await openSite(undefined, { settings: { PAGE_CACHE_MB: '0' } });
  file = site.databaseUrl.slice('file:'.length);
  folder = dirname(file);
});

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

const readArchive = (url = site.databaseUrl) => digestArchive(url);

function changeContent(): void {
  round += 1;
  const dump = join(site.contentDir, 'sources/nmg-2023-yingmo.txt');
  writeFileSync(dump, `${readFileSync(dump, 'utf8').trimEnd()}\n\n民警又巡逻了${round}次。\n`);
}

beforeEach(async () => {
  before = await readArchive();
  changeContent();
});

/** Whatever went wrong: once it is mended, the next seed writes what is in content/. */
afterEach(async () => {
  await site.seed();
  expect(await readArchive()).not.toEqual(before);
  expect((await fetch(`${site.base}/articles/nmg-2023-yingmo-1`)).status).toBe(200);
});

/** Asks for pages until `work` ends; every answer must be whole. */
async function whileAnswering<T>(work: () => Promise<T>): Promise<T> {
  let working = true;
  let asked = 0;
  const faults: string[] = [];
  const reader = (async () => {
    while (working) {
      const path = PATHS[asked++ % PATHS.length] ?? '/';
      const answer = await fetch(`${site.base}${path}`);
      const text = await answer.text();
      const isWhole = path.startsWith('/api') || text.length > 20;
      if (!isWhole || answer.status !== 200) faults.push(`${path} ${answer.status}`);
      await sleep(20);
    }
  })();
  try {
    return await work();
  } finally {
    working = false;
    await reader;
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(2);
  }
}

async function expectWhole(url = site.databaseUrl): Promise<void> {
  expect(await queryDatabase(url, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
}

const quiet = (output: string) => expect(output).not.toMatch(/\n\s+at |Error:/);

test('a database file that may not grow: the new archive stands in its log, and the message says what to look at', async () => {
  const limit = statSync(file).size - 1_000_000;
  const { code, output } = await whileAnswering(() => site.seedUnder(['prlimit', `--fsize=${limit}`]));
  quiet(output);
  await expectWhole();
  // The log of a small change fits: the new archive is there, and what could not be done is told.
  expect([code, output]).toEqual([0, expect.stringMatching(/its log could not be emptied: .*ulimit -f/)]);
  expect(await readArchive()).not.toEqual(before);
});

test('no room for the log at all: the old archive stays', async () => {
  const { code, output } = await whileAnswering(() => site.seedUnder(['prlimit', '--fsize=70000']));
  expect([code, output]).toEqual([1, expect.stringMatching(/cannot be written: .*then seed again/)]);
  quiet(output);
  await expectWhole();
  expect(await readArchive()).toEqual(before);
});

/** A shell that sees a small disk of its own at the folder given, if this machine lets us make one. */
function smallDisk(at: string, megabytes: number): string[] | null {
  const mount = `mount -t tmpfs -o size=${megabytes}m none ${at}`;
  for (const unshare of [
    ['unshare', '-m'],
    ['unshare', '-rm'],
  ]) {
    const [program = '', ...args] = [...unshare, 'sh', '-c', mount];
    if (spawnSync(program, args).status === 0) return [...unshare, 'sh', '-c', `${mount} && exec "$@"`, 'sh'];
  }
  return null;
}

test('a full disk: the old archive stays, and the message says so', async () => {
  const at = join(folder, 'small-disk');
  const out = join(folder, 'from-small-disk');
  for (const made of [at, out]) mkdirSync(made, { recursive: true });
  const disk = smallDisk(at, Math.ceil(statSync(file).size / 2 ** 20) + 1);
  // Where no disk can be mounted, files that may not grow stand for it, as above.
  const wrapper = disk
    ? [
        ...disk,
        'sh',
        '-c',
        `cp ${file} ${at}/archive.db && dd if=/dev/zero of=${at}/filler bs=4096 2>/dev/null; DATABASE_URL=file:${at}/archive.db "$@"; code=$?; cp ${at}/archive.db* ${out}/ && exit $code`,
        'sh',
      ]
    : ['prlimit', '--fsize=60000'];
  const { code, output } = await whileAnswering(() => site.seedUnder(wrapper));
  expect([code, output]).toEqual([1, expect.stringMatching(/cannot be written: the disk is full/)]);
  quiet(output);
  const copy = disk ? `file:${out}/archive.db` : site.databaseUrl;
  await expectWhole(copy);
  expect(await readArchive(copy)).toEqual(before);
});

test('a database that may only be read: the old archive stays, and the message says what to do', async () => {
  const unprivileged = process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all'] : [];
  const files = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  for (const path of files) chmodSync(path, 0o444);
  try {
    const ofFile = await whileAnswering(() => site.seedUnder(unprivileged));
    expect([ofFile.code, ofFile.output]).toEqual([
      1,
      expect.stringMatching(/may not be written by this user\. Make the file and its folder writable/),
    ]);
    quiet(ofFile.output);
    chmodSync(folder, 0o555);
    const ofFolder = await whileAnswering(() => site.seedUnder(unprivileged));
    expect([ofFolder.code, ofFolder.output]).toEqual([
      1,
      expect.stringMatching(/may not be written|cannot be opened/),
    ]);
    quiet(ofFolder.output);
  } finally {
    chmodSync(folder, 0o755);
    for (const path of files) chmodSync(path, 0o644);
  }
  await expectWhole();
  expect(await readArchive()).toEqual(before);
});

test('a database that another program is writing: the seed waits, then says who is at work', async () => {
  const other = createClient({ url: site.databaseUrl });
  const transaction = await other.transaction('write');
  try {
    await transaction.execute(`UPDATE "Archive" SET "builtAt" = 'never'`);
    const { code, output } = await whileAnswering(() => site.seedUnder([]));
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/Another seed is writing to this database\. Wait/),
    ]);
    quiet(output);
  } finally {
    transaction.close();
    other.close();
  }
  await expectWhole();
  expect(await readArchive()).toEqual(before);
});

test('too many open files: at every limit the old archive whole or the new one, and a message from a seed that began', async () => {
  // Below some number Node cannot even read its program; then its own words must do, but never none.
  let refused = 0;
  let made = 0;
  await whileAnswering(async () => {
    for (const limit of [20, 24, 28, 40, 56, 64, 128]) {
      const { code, output } = await site.seedUnder(['prlimit', `--nofile=${limit}`]);
      await expectWhole();
      if (code === 0) {
        made += 1;
        continue;
      }
      refused += 1;
      expect(output).toMatch(/ulimit -n|EMFILE: too many open files/);
      expect(await readArchive()).toEqual(before);
    }
  });
  expect([refused > 0, made > 0]).toEqual([true, true]);
});

test('seeds killed at random moments: the server answers from one archive or the other', async () => {
  const random = createRandom(20260202);
  for (let crash = 0; crash < 3; crash++) {
    const old = await readArchive();
    changeContent();
    await whileAnswering(async () => {
      const seed = site.startSeed();
      const exited = once(seed, 'exit');
      await Promise.race([sleep(600 + random.below(2_500)), exited]);
      seed.kill('SIGKILL');
      await exited;
    });
    await expectWhole();
    const found = await readArchive();
    await site.seed();
    const made = await readArchive();
    if (JSON.stringify(found) !== JSON.stringify(made)) expect(found).toEqual(old);
  }
  rmSync(`${file}-exports`, { recursive: true, force: true });
});

test('the ledger cannot be appended to: nothing is written, and its place is named', async () => {
  const ledger = join(site.contentDir, 'published.jsonl');
  copyFileSync(ledger, `${ledger}.kept`);
  rmSync(ledger);
  mkdirSync(ledger);
  const { code, output } = await site.seedUnder([]);
  rmSync(ledger, { recursive: true });
  copyFileSync(`${ledger}.kept`, ledger);
  rmSync(`${ledger}.kept`);
  expect([code, output]).toEqual([1, expect.stringContaining('published.jsonl')]);
  quiet(output);
  expect(await readArchive()).toEqual(before);
});
