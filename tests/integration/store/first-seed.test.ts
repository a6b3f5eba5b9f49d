import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArchiveWatch } from '@/lib/server/archive-state';
import { inTransaction, openDatabase, setPageCache } from '@/lib/store/database';
import { ArchiveBusy } from '@/lib/store/write-lock';
import { ContentFolder, storyText } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

// Into a file to which nothing was ever written a seed writes without the log.

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addSource('a', storyText('夏季巡防', ['某某市公安局近日组织开展夏季巡防。']));
});
afterEach(() => content.remove());

const LARGE = 8_000_000;

function killFirst(): void {
  const program = ['--import', 'tsx', 'tests/integration/store/first-in-child.ts', content.databaseUrl];
  expect(spawnSync(process.execPath, program).signal).toBe('SIGKILL');
  expect(statSync(content.databaseFile).size).toBeGreaterThan(LARGE);
  expect(existsSync(`${content.databaseFile}-journal`)).toBe(true);
}

test('killed when pages were in their places already, it leaves nothing to whoever reads next', async () => {
  killFirst();
  expect(await queryDatabase(content.databaseUrl, 'SELECT * FROM sqlite_master')).toEqual([]);
  expect(statSync(content.databaseFile).size).toBe(0);
});

test('killed so, it is made anew by the next seed; the log is in use from then on', async () => {
  await content.seed();
  const whole = await dumpDatabase(content.databaseUrl);
  content.dropDatabase().write('published.jsonl', '');
  killFirst();
  await content.seed();
  expect(await dumpDatabase(content.databaseUrl)).toEqual(whole);
  expect(await queryDatabase(content.databaseUrl, 'PRAGMA integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ]);
  expect(await queryDatabase(content.databaseUrl, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
});

test('while it writes, a server says so and another seed that one is at work', async () => {
  const database = openDatabase(content.databaseUrl);
  const watch = new ArchiveWatch(content.databaseUrl, 0);
  try {
    await inTransaction(database, async (transaction) => {
      await setPageCache(transaction, 'small');
      await transaction.$executeRawUnsafe('CREATE TABLE "Large" ("bytes" BLOB)');
      await transaction.$executeRawUnsafe('INSERT INTO "Large" VALUES (randomblob(20000000))');
      expect(await watch.current()).toMatchObject({
        ready: false,
        problem: expect.stringContaining('首次写入'),
      });
      await expect(content.seed()).rejects.toThrow(ArchiveBusy);
    });
    await content.seed();
    expect(await watch.latest()).toMatchObject({ ready: true });
  } finally {
    watch.close();
    await database.$disconnect();
  }
}, 30_000);
