import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupArchive } from '@/lib/backup/backup-archive';
import { restoreArchive } from '@/lib/backup/restore-archive';
import { digestArchive } from '@/tests/integration/store/archive-digest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';

let content: ContentFolder;
let file: string;

const story = (count: number) =>
  storyText(`夜巡守平安之${count}`, [`某某市公安局组织夜间巡逻${count}次，民警走遍大街小巷。`]);

beforeEach(async () => {
  content = new ContentFolder().addSource('a', story(1));
  file = join(content.root, 'kept.db');
  await content.seed('2026-01-01T00:00:00Z');
});
afterEach(() => content.remove());

const now = new Date('2026-03-03T03:03:03Z');
const places = () => ({ databaseUrl: content.databaseUrl, contentDir: content.contentDir, now });
const backup = () => backupArchive({ ...places(), file });
const restore = (from = file) => restoreArchive({ ...places(), file: from });
const restoreAsItWas = () => restoreArchive({ ...places(), file, asItWas: true });

test('what was backed up comes back whole, ledger too, and what was there is kept aside', async () => {
  const [before, ledger] = [await digestArchive(content.databaseUrl), content.ledger];
  const { version } = await backup();
  content.addSource('b', story(2));
  await content.seed('2026-02-02T00:00:00Z');
  const later = await digestArchive(content.databaseUrl);
  writeFileSync(content.path('published.jsonl'), '');

  const restored = await restore();
  expect(restored).toMatchObject({ version, ledger: 'restored', counts: { articles: 1 } });
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
  expect(content.ledger).toBe(ledger);
  expect(await digestArchive(`file:${restored.aside}`)).toEqual(later);
  await content.seed('2026-02-02T00:00:00Z');
  expect(await digestArchive(content.databaseUrl)).toEqual(later);
});

test('an older archive is put in place on demand only; its ledger stays, and the next seed makes it fit', async () => {
  await backup();
  content.addSource('b', story(2));
  await content.seed('2026-02-02T00:00:00Z');
  const [later, ledger] = [await digestArchive(content.databaseUrl), content.ledger];
  await expect(restore()).rejects.toThrow(/kept\.db is older than .*published\.jsonl.*--as-it-was/);
  expect(await digestArchive(content.databaseUrl)).toEqual(later);
  expect(await restoreAsItWas()).toMatchObject({ ledger: 'newer than the backup' });
  expect(content.ledger).toBe(ledger);
  await content.seed('2026-04-04T00:00:00Z');
  expect(await digestArchive(content.databaseUrl)).toEqual(later);
});

const withhold = (name: string) =>
  content.write('authority/people.yaml', `- name: ${name}\n  withheld: true\n  reason: 本人要求\n`);

test('a backup that shows a name withheld since is refused, though the ledger tells of no change', async () => {
  const before = await digestArchive(content.databaseUrl);
  await backup();
  withhold('李某某');
  await expect(restore()).rejects.toThrow(/shows a name that is withheld now \(source a\).*--as-it-was/);
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
  await restoreAsItWas();
  await content.seed('2026-02-02T00:00:00Z');
  rmSync(file);
  await backup();
  await expect(restore()).resolves.toMatchObject({ ledger: 'as it was' });
});

test('a backup of another history is refused', async () => {
  await backup();
  writeFileSync(content.path('published.jsonl'), 'x'.repeat(content.ledger.length));
  await expect(restore()).rejects.toThrow(/tell different histories.*--as-it-was/);
});

test('a backup may be taken while a seed writes: it holds the archive from before', async () => {
  const before = await digestArchive(content.databaseUrl);
  const writer = new Sqlite(content.databaseFile);
  writer.exec('BEGIN IMMEDIATE');
  writer.exec('DELETE FROM "Article"');
  await backup();
  writer.exec('ROLLBACK');
  writer.close();
  expect(await digestArchive(`file:${file}`)).toEqual(before);
});

test('without a place, a backup goes into a folder beside the database', async () => {
  const { file: made } = await backupArchive({ ...places(), file: null });
  expect(dirname(made)).toBe(`${content.databaseFile}-backups`);
  expect(readdirSync(dirname(made)).sort()).toHaveLength(3);
  await expect(restore(made)).resolves.toMatchObject({ ledger: 'as it was' });
});

test('two backups of one second stand beside each other', async () => {
  const made = await Promise.all([1, 2].map(() => backupArchive({ ...places(), file: null })));
  expect(new Set(made.map((each) => each.file)).size).toBe(2);
  expect(readdirSync(`${content.databaseFile}-backups`)).toHaveLength(6);
  const restored: (string | null)[] = [];
  for (const each of made) restored.push((await restore(each.file)).aside);
  // Neither do two restores of one second overwrite what the other kept aside.
  expect(new Set(restored).size).toBe(2);
});

test('a backup makes the folders of its place, or says why not', async () => {
  const deep = join(content.root, 'a/b/kept.db');
  await expect(backupArchive({ ...places(), file: deep })).resolves.toMatchObject({ file: deep });
  const inFile = join(content.databaseFile, 'b/kept.db');
  await expect(backupArchive({ ...places(), file: inFile })).rejects.toThrow(
    /The folder .*archive\.db\/b cannot be made .* Name a file elsewhere/,
  );
});

test('a backup whose ledger waited to be appended holds it whole', async () => {
  const ledger = content.ledger;
  const last = ledger.trimEnd().lastIndexOf('\n') + 1;
  const database = new Sqlite(content.databaseFile);
  database
    .prepare('INSERT INTO "PendingLedger" VALUES (1, ?, ?)')
    .run(Buffer.byteLength(ledger.slice(0, last)), ledger.slice(last));
  database.close();
  writeFileSync(content.path('published.jsonl'), ledger.slice(0, last));
  await backup();
  expect(readFileSync(`${file}.published.jsonl`, 'utf8')).toBe(ledger);
});

test('a damaged database is replaced, its log kept with it', async () => {
  const before = await digestArchive(content.databaseUrl);
  await backup();
  // Another file in its place: a connection that the seed has not given back yet would hold the log of the old one.
  content.dropDatabase();
  writeFileSync(content.databaseFile, 'a letter, not a database '.repeat(400));
  writeFileSync(`${content.databaseFile}-wal`, 'a log');
  const { aside } = await restore();
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
  expect(readFileSync(`${aside}`, 'utf8')).toContain('a letter');
  expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('a log');
});

test('a missing database is made from the backup', async () => {
  const before = await digestArchive(content.databaseUrl);
  await backup();
  content.dropDatabase();
  expect(await restore()).toMatchObject({ aside: null });
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
});

test('a log whose database was deleted is not taken for the log of the backup', async () => {
  const before = await digestArchive(content.databaseUrl);
  await backup();
  const writer = new Sqlite(content.databaseFile);
  writer.exec(`UPDATE "Article" SET "title" = '另一题'`);
  const log = join(content.root, 'log');
  copyFileSync(`${content.databaseFile}-wal`, log);
  writer.close();
  content.dropDatabase();
  copyFileSync(log, `${content.databaseFile}-wal`);
  await restore();
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
});

test('nor is the journal of a first seed that was killed and whose database was deleted', async () => {
  const before = await digestArchive(content.databaseUrl);
  await backup();
  const other = join(content.root, 'other.db');
  const writer = new Sqlite(other);
  writer.exec('CREATE TABLE "Large" ("text" TEXT)');
  writer.exec(`INSERT INTO "Large" SELECT printf('%.4000c', 'x') FROM json_each('[1,2,3,4,5,6,7,8,9]')`);
  writer.exec(`PRAGMA cache_size = 1; BEGIN; UPDATE "Large" SET "text" = printf('%.4000c', 'y')`);
  content.dropDatabase();
  copyFileSync(`${other}-journal`, `${content.databaseFile}-journal`);
  writer.close();
  await restore();
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
});

function edit(path: string, sql: string): void {
  const database = new Sqlite(path);
  database.exec(sql);
  database.close();
}

test.each([
  ['a changed byte', () => appendFileSync(file, 'x'), /its sums differ\. Use another/],
  ['a ledger of another backup', () => appendFileSync(`${file}.published.jsonl`, '{}\n'), /its sums differ/],
  ['no sums', () => rmSync(`${file}.sha256`), /kept\.db\.sha256 is missing\. Copy all three/],
  ['no ledger', () => rmSync(`${file}.published.jsonl`), /cannot be read .* Copy all three/],
  ['no file', () => rmSync(file), /There is no backup at .*kept\.db/],
])('a backup with %s is refused, and nothing changes', async (_what, spoil, message) => {
  await backup();
  const before = await digestArchive(content.databaseUrl);
  spoil();
  await expect(restore()).rejects.toThrow(message);
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
  expect(readdirSync(content.root).filter((name) => /restor/.test(name))).toEqual([]);
});

test.each([
  [
    'of another version of the program',
    `UPDATE "_prisma_migrations" SET "checksum" = 'older'`,
    /another version of the program/,
  ],
  ['without an archive', 'DELETE FROM "Archive"', /holds no archive/],
  ['without tables', 'DROP TABLE "Archive"', /is no backup of an archive/],
])('a database %s is refused though its sums hold', async (_what, sql, message) => {
  await backup();
  const before = await digestArchive(content.databaseUrl);
  edit(file, sql);
  const { writeSums, ledgerOf, sumsOf } = await import('@/lib/backup/backup-files');
  writeFileSync(sumsOf(file), await writeSums(file, file, ledgerOf(file)));
  await expect(restore()).rejects.toThrow(message);
  expect(await digestArchive(content.databaseUrl)).toEqual(before);
});

test('a restore waits for a seed, then says that one is at work', async () => {
  await backup();
  const writer = new Sqlite(content.databaseFile);
  writer.exec('BEGIN IMMEDIATE');
  await expect(restore()).rejects.toThrow(/A seed is writing .* Wait/);
  writer.exec('ROLLBACK');
  writer.close();
}, 20_000);

test('nothing is overwritten, and without a database the remedy is told', async () => {
  await backup();
  await expect(backup()).rejects.toThrow(/is there already/);
  content.dropDatabase();
  await expect(backupArchive({ ...places(), file: `${file}2` })).rejects.toThrow(
    /There is no database .* npm run seed/,
  );
  expect(existsSync(`${file}2`)).toBe(false);
});

test('a ledger that is not the one of the database is no backup', async () => {
  writeFileSync(content.path('published.jsonl'), 'x'.repeat(content.ledger.length));
  await expect(backup()).rejects.toThrow(
    /is not the ledger that the database was made with\. Run npm run seed/,
  );
  expect(readdirSync(content.root).filter((name) => name.startsWith('kept') || name.startsWith('.'))).toEqual(
    [],
  );
  expect(await queryDatabase(content.databaseUrl, 'PRAGMA integrity_check')).toHaveLength(1);
});
