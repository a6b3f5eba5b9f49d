import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseFault } from '@/lib/store/database-fault';
import { ContentFolder, storyText } from './content-folder';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addSource('a', storyText('夏季巡防', ['某某市公安局近日组织开展夏季巡防。']));
});
afterEach(() => content.remove());

test('a file that is no database is named with the remedy, and left as it was', async () => {
  const text = 'a letter, not a database '.repeat(200);
  writeFileSync(content.databaseFile, text);
  const seed = content.seed();
  await expect(seed).rejects.toThrow(DatabaseFault);
  await expect(seed).rejects.toThrow(/archive\.db is damaged or no SQLite database\. Delete it/);
  expect(readFileSync(content.databaseFile, 'utf8')).toBe(text);
});

test('a folder in the place of the database is named with the remedy', async () => {
  mkdirSync(content.databaseFile);
  await expect(content.seed()).rejects.toThrow(/archive\.db cannot be opened\. Point DATABASE_URL/);
});

test.each([
  ['export', 'Nothing was exported.'],
  ['backup', 'No backup was made.'],
])('%s of a file without an archive says so, and of none without making it', (command, end) => {
  const run = () => {
    const env = { ...process.env, DATABASE_URL: `file:${content.databaseFile}` };
    const child = spawnSync(process.execPath, ['lib/commands/run-command.mjs', command], {
      env,
      encoding: 'utf8',
    });
    return { status: child.status, lines: child.stderr.trimEnd().split('\n') };
  };
  expect(run()).toEqual({ status: 1, lines: [expect.stringMatching(/^There is no database at/), end] });
  expect(existsSync(content.databaseFile)).toBe(false);
  writeFileSync(content.databaseFile, '');
  expect(run()).toEqual({
    status: 1,
    lines: [expect.stringMatching(/archive\.db holds no archive yet\. Run npm run seed/), end],
  });
});
