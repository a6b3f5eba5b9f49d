import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, inTransaction, openDatabase } from '@/lib/store/database';
import { holdPending, readLedger } from '@/lib/store/ledger/ledger-file';
import { LedgerLog } from '@/lib/store/ledger/ledger-log';
import { settleLedger } from '@/lib/store/ledger/settle-ledger';

const TABLES = [
  'CREATE TABLE "Archive" ("id" INTEGER PRIMARY KEY, "version" TEXT)',
  'CREATE TABLE "PendingLedger" ("id" INTEGER PRIMARY KEY, "base" INTEGER, "text" TEXT)',
];

let folder: string;
let path: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pending-ledger-'));
  path = join(folder, 'published.jsonl');
  database = openDatabase(`file:${join(folder, 'archive.db')}`);
  for (const table of TABLES) await database.$executeRawUnsafe(table);
});

afterEach(async () => {
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});

const event = (number: number) =>
  `{"kind":"units","id":"u-${number}","event":"added","at":"2026-01-01T00:00:00Z","name":"第${number}派出所"}`;
const eventsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => event(first + index));

const OLD = eventsFrom(0, 9_000);
const NEWS = eventsFrom(9_000, 9_000);
const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Holds the news of a ledger of the old lines; returns how many pieces wait. */
async function hold(old: string): Promise<number> {
  writeFileSync(path, old);
  const ledger = await readLedger(folder);
  expect([...ledger.log.lines()].join('\n')).toBe(old.trimEnd());
  const news = new LedgerLog();
  for (const line of NEWS) news.add(line);
  const whole = Buffer.from(`${old.replace(/[^\n]$/, '$&\n')}${toText(NEWS)}`);
  expect(
    await inTransaction(database, (transaction) => holdPending(transaction, ledger, news.pieces())),
  ).toEqual({
    bytes: whole.length,
    hash: createHash('sha256').update(whole).digest('hex'),
  });
  const rows = await database.$queryRawUnsafe<unknown[]>('SELECT 1 FROM "PendingLedger"');
  return rows.length;
}

test.each([
  ['ends', toText(OLD)],
  ['was cut off', toText(OLD).trimEnd()],
  ['is empty', ''],
])('pieces come one after another to a ledger that %s', async (_, old) => {
  expect(await hold(old)).toBeGreaterThan(2);
  await settleLedger(database, folder);
  expect(readFileSync(path, 'utf8')).toBe(old.replace(/[^\n]$/, '$&\n') + toText(NEWS));
  expect(await database.$queryRawUnsafe('SELECT 1 FROM "PendingLedger"')).toEqual([]);
  await settleLedger(database, folder);
  expect(readFileSync(path, 'utf8')).toBe(old.replace(/[^\n]$/, '$&\n') + toText(NEWS));
});

test('an appending that was killed anywhere is completed', async () => {
  const whole = Buffer.from(toText([...OLD, ...NEWS]));
  const base = Buffer.byteLength(toText(OLD));
  for (const end of [base + 1, base + 100, base + 300_000, whole.length - 1, whole.length]) {
    await hold(toText(OLD));
    writeFileSync(path, whole.subarray(0, end));
    await settleLedger(database, folder);
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
});

test('lines that another machine appended meanwhile stay, and none comes twice', async () => {
  await hold(toText(OLD));
  const foreign = [event(99_999), ...NEWS.slice(4_000, 4_010)];
  writeFileSync(path, toText([...OLD, ...foreign]).trimEnd());
  await settleLedger(database, folder);
  const rest = NEWS.filter((line) => !foreign.includes(line));
  expect(readFileSync(path, 'utf8')).toBe(toText([...OLD, ...foreign, ...rest]));
});
