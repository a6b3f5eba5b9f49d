import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupArchive } from '@/lib/backup/backup-archive';
import { seedArchive } from '@/lib/store/seed-archive';
import { createRandom } from '@/tests/bench/generate/random';
import { digestArchive } from '@/tests/integration/store/archive-digest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';

/** More of them with RESTORES=50; each is a process of its own. */
const RESTORES = Number(process.env.RESTORES ?? 6);

const content = new ContentFolder();
const backup = join(content.root, 'kept.db');
const current = join(content.root, 'current.db');
let older: Record<string, string>;
let newer: Record<string, string>;

const story = (count: number) =>
  storyText(`夜巡守平安之${count}`, [`某某市公安局组织夜间巡逻${count}次，民警走遍大街小巷。`]);

beforeAll(async () => {
  content.addSource('a', story(1));
  await content.seed('2026-01-01T00:00:00Z');
  older = await digestArchive(content.databaseUrl);
  await backupArchive({
    databaseUrl: content.databaseUrl,
    contentDir: content.contentDir,
    file: backup,
    now: new Date(),
  });
  content.addSource('b', story(2));
  await content.seed('2026-02-02T00:00:00Z');
  copyFileSync(content.databaseFile, current);
  const { close } = prepare();
  newer = await digestArchive(content.databaseUrl);
  close();
});
afterAll(() => content.remove());

const startRestore = (last: string) =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/integration/backup/restore-in-child.ts',
      content.contentDir,
      content.databaseUrl,
      backup,
      last,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

/** The newer archive again, its last change in the log alone and a reader at it, as servers are. */
function prepare(): { reader: InstanceType<typeof Sqlite>; close: () => void } {
  content.dropDatabase();
  copyFileSync(current, content.databaseFile);
  const reader = new Sqlite(content.databaseFile);
  const writer = new Sqlite(content.databaseFile);
  writer.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE "Source" SET "note" = '改'`);
  reader.prepare('SELECT COUNT(*) FROM "Article"').all();
  return {
    reader,
    close: () => {
      for (const connection of [writer, reader]) connection.close();
    },
  };
}

const articlesOf = async () =>
  (await queryDatabase(content.databaseUrl, 'SELECT "id" FROM "Article" ORDER BY 1'))
    .map(({ id }) => id)
    .join();

/** Which of the two archives is there; fails where neither is whole. */
async function expectWhole(): Promise<'old' | 'new'> {
  expect(await queryDatabase(content.databaseUrl, 'PRAGMA integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ]);
  const digest = await digestArchive(content.databaseUrl);
  const isNewer = digest.Source === newer.Source;
  expect(digest).toEqual(isNewer ? newer : older);
  return isNewer ? 'old' : 'new';
}

test.each([
  ['copied', 'old'],
  ['checked', 'old'],
  ['locked', 'old'],
  ['aside', 'old'],
  ['log removed', 'old'],
  ['swapped', 'new'],
  ['ledger', 'new'],
])(
  'killed once it has %s, a restore leaves the %s archive whole, and the next one succeeds',
  async (last, which) => {
    const { reader, close } = prepare();
    try {
      const restore = startRestore(last);
      const [, signal] = await once(restore, 'exit');
      expect(signal).toBe('SIGKILL');
      expect(await expectWhole()).toBe(which);
      // Who had the old one open reads it to the end.
      expect(reader.prepare('SELECT "id" FROM "Article"').all()).toHaveLength(2);
      const [code] = await once(startRestore(''), 'exit');
      expect(code).toBe(0);
      expect(await digestArchive(content.databaseUrl)).toEqual(older);
      expect(readdirSync(content.root).filter((name) => name.includes('-restoring-'))).toEqual([]);
    } finally {
      close();
    }
  },
);

test(
  'killed at any moment, with readers that open it again and again, it leaves one of the two',
  async () => {
    const random = createRandom(20260101);
    const outcomes = { old: 0, new: 0 };
    const timed = prepare();
    const first = startRestore('');
    await once(first.stdout ?? first, 'data');
    const started = performance.now();
    await once(first, 'exit');
    const duration = performance.now() - started;
    timed.close();
    for (let at = 0; at < RESTORES; at++) {
      const { close } = prepare();
      try {
        const restore = startRestore('');
        const exited = once(restore, 'exit');
        let isRunning = true;
        const reading = (async () => {
          while (isRunning) {
            expect(await articlesOf()).toMatch(/^a-1(,b-1)?$/);
            await sleep(5);
          }
        })();
        await once(restore.stdout ?? restore, 'data');
        await Promise.race([sleep(((at + random.next()) / RESTORES) * duration * 1.1), exited]);
        restore.kill('SIGKILL');
        await exited;
        isRunning = false;
        await reading;
        outcomes[await expectWhole()]++;
      } finally {
        close();
      }
    }
    expect(outcomes.old + outcomes.new).toBe(RESTORES);
    expect(outcomes.old).toBeGreaterThan(0);
  },
  60_000 + RESTORES * 10_000,
);

test('a seed whose file is put aside while it is at work writes nothing, to neither', async () => {
  prepare().close();
  const ledger = content.ledger;
  const other = join(content.root, 'other.db');
  copyFileSync(backup, other);
  content.addSource('c', story(3));
  const seed = seedArchive({
    ...{ contentDir: content.contentDir, databaseUrl: content.databaseUrl, now: new Date() },
    onStage: (stage) => {
      if (stage !== 'records') return;
      // As a restore does: the log of the one that goes would be taken for that of the one that comes.
      for (const ending of ['-shm', '-wal']) rmSync(content.databaseFile + ending);
      renameSync(other, content.databaseFile);
    },
  });
  await expect(seed).rejects.toThrow(/put aside for another while this seed was at work.*Run the seed again/);
  expect(await digestArchive(content.databaseUrl)).toEqual(older);
  expect(content.ledger).toBe(ledger);
  content.removeSource('c');
});
