import { createHash, type Hash } from 'node:crypto';
import { access, constants, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../content/content-fault';
import { type Database, inTransaction, type Transaction } from './database';
import { checkLedger } from './ledger-lines';
import { takeWriteLock } from './write-lock';

const FILE = 'published.jsonl';

/** The archive is written, and its ledger is not: the next seed appends what is missing. */
export class LedgerUnwritten extends Error {
  override readonly name = 'LedgerUnwritten';

  constructor(contentDir: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const path = join(contentDir, FILE);
    super(
      `The archive is written, but ${path} could not be appended to (${reason}). Make room or make it writable, then seed again: that completes it.`,
      { cause },
    );
  }
}

/** The ledger's text and what identifies it. */
export interface LedgerText {
  path: string;
  text: string;
  bytes: number;
  hash: string;
  /** Has taken the text in: a ledger that grows need not be hashed from its beginning. */
  hasher: Hash;
}

/** content/published.jsonl as it lies there; null where there is none. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the ledger; an absent one is empty. */
export async function readLedger(contentDir: string): Promise<LedgerText> {
  const path = join(contentDir, FILE);
  const text = (await readIfThere(path))?.toString() ?? '';
  const hasher = createHash('sha256').update(text);
  return { path, text, bytes: Buffer.byteLength(text), hash: hasher.copy().digest('hex'), hasher };
}

/** The ledger's lines; unless `isChecked`, throws a ContentError that names those that are no events. */
export function linesOf(ledger: LedgerText, isChecked: boolean): string[] {
  const lines = ledger.text.split('\n');
  if (!isChecked) checkLedger(ledger.path, lines);
  return lines;
}

/** The ledger as it will be with these events at its end, and what is to be appended to it for that. */
export function extendLedger(ledger: LedgerText, news: readonly string[]) {
  const gap = ledger.text === '' || ledger.text.endsWith('\n') || news.length === 0 ? '' : '\n';
  const addition = gap + news.map((line) => `${line}\n`).join('');
  const hash = ledger.hasher.copy().update(addition).digest('hex');
  return { base: ledger.bytes, addition, bytes: ledger.bytes + Buffer.byteLength(addition), hash };
}

async function append(path: string, text: Buffer): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.appendFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Fails early where the ledger could not be appended to after the commit. */
export async function assertLedgerWritable(contentDir: string): Promise<void> {
  const path = join(contentDir, FILE);
  try {
    await access((await readIfThere(path)) === null ? contentDir : path, constants.W_OK);
  } catch (error) {
    const message = `cannot be appended to (${error instanceof Error ? error.message : String(error)})`;
    throw new ContentError([
      { file: path, line: null, message, remedy: 'Make the file and its folder writable' },
    ]);
  }
}

/** What of an addition a file still lacks: all but what a killed seed appended already. */
function findMissing(file: Buffer, base: number, addition: string): Buffer {
  const tail = file.subarray(base);
  const whole = Buffer.from(addition);
  if (whole.subarray(0, tail.length).equals(tail)) return whole.subarray(tail.length);
  // Somebody else appended meanwhile: keep their lines, add those of ours that are not there.
  const there = new Set(tail.toString().split('\n'));
  const lines = addition.split('\n').filter((line) => line !== '' && !there.has(line));
  const gap = file.length === 0 || file.at(-1) === 0x0a ? '' : '\n';
  return Buffer.from(gap + lines.map((line) => `${line}\n`).join(''));
}

async function appendPending(transaction: Transaction, contentDir: string): Promise<void> {
  const pending = (
    await transaction.$queryRawUnsafe<{ base: number; text: string }[]>(
      `SELECT "base", "text" FROM "PendingLedger"`,
    )
  )[0];
  if (pending === undefined) return;
  const path = join(contentDir, FILE);
  const file = (await readIfThere(path)) ?? Buffer.alloc(0);
  const missing = findMissing(file, pending.base, pending.text);
  if (missing.length > 0) await append(path, missing);
  await transaction.$executeRawUnsafe(`DELETE FROM "PendingLedger"`);
}

/**
 * Appends what a seed has committed but not yet written to the ledger: after the seed's own commit, and at the start
 * of the next one where a seed was killed between the two. So the ledger never says what the database does not.
 */
export async function settleLedger(database: Database, contentDir: string): Promise<void> {
  const tables = await database.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "sqlite_master" WHERE "type" = 'table' AND "name" = 'PendingLedger'`,
  );
  if (tables.length === 0) return;
  await inTransaction(database, async (transaction) => {
    await takeWriteLock(transaction);
    await appendPending(transaction, contentDir);
  });
}
