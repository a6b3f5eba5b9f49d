import { createHash } from 'node:crypto';
import { access, constants, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../content/content-fault';
import type { Cell } from './bulk-rows';
import { type Database, inTransaction, type Transaction } from './database';
import { type LedgerLine, parseLedger } from './ledger-lines';
import { takeWriteLock } from './write-lock';

/** The ledger's text and what identifies it. */
export interface LedgerText {
  path: string;
  text: string;
  bytes: number;
  hash: string;
}

const FILE = 'published.jsonl';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** content/published.jsonl as it lies there; null where there is none. */
async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the ledger; an absent one is empty. */
export async function readLedger(contentDir: string): Promise<LedgerText> {
  const path = join(contentDir, FILE);
  const text = (await readIfThere(path)) ?? '';
  return { path, text, bytes: Buffer.byteLength(text), hash: hashOf(text) };
}

export const linesOf = (ledger: LedgerText): LedgerLine[] => parseLedger(ledger.path, ledger.text);

/** The ledger as it will be with these events at its end, and the rows that hold them until then. */
export function extendLedger(ledger: LedgerText, news: readonly LedgerLine[]) {
  const lines = news.map((line) => JSON.stringify(line));
  const gap = ledger.text === '' || ledger.text.endsWith('\n') ? '' : '\n';
  const text = ledger.text + (lines.length > 0 ? gap : '') + lines.map((line) => `${line}\n`).join('');
  const rows = lines.map((line, ordinal): Cell[] => [ordinal, line]);
  return { bytes: Buffer.byteLength(text), hash: hashOf(text), rows };
}

async function append(path: string, text: string): Promise<void> {
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

/** Lines that stand at the end of the text already, from a seed that was killed while it appended them. */
function withoutWritten(text: string, lines: readonly string[]): { torn: string; missing: string[] } {
  const written = new Set(text.split('\n'));
  const missing = lines.filter((line) => !written.has(line));
  const tail = text.slice(text.lastIndexOf('\n') + 1);
  const torn = tail !== '' && missing[0]?.startsWith(tail) ? tail : '';
  return { torn, missing };
}

async function appendPending(transaction: Transaction, contentDir: string): Promise<void> {
  const rows = await transaction.$queryRawUnsafe<{ line: string }[]>(
    `SELECT "line" FROM "PendingLedgerLine" ORDER BY "ordinal"`,
  );
  if (rows.length === 0) return;
  const { path, text } = await readLedger(contentDir);
  const { torn, missing } = withoutWritten(
    text,
    rows.map(({ line }) => line),
  );
  // A line that was cut off is completed, not repeated.
  const addition = missing
    .map((line) => `${line}\n`)
    .join('')
    .slice(torn.length);
  const gap = text === '' || text.endsWith('\n') || torn !== '' ? '' : '\n';
  if (addition !== '') await append(path, gap + addition);
  await transaction.$executeRawUnsafe(`DELETE FROM "PendingLedgerLine"`);
}

/**
 * Appends what a seed has committed but not yet written to the ledger: after the seed's own commit, and at the start
 * of the next one where a seed was killed between the two. So the ledger never says what the database does not.
 */
export async function settleLedger(database: Database, contentDir: string): Promise<void> {
  const tables = await database.$queryRawUnsafe<unknown[]>(
    `SELECT 1 FROM "sqlite_master" WHERE "type" = 'table' AND "name" = 'PendingLedgerLine'`,
  );
  if (tables.length === 0) return;
  await inTransaction(database, async (transaction) => {
    await takeWriteLock(transaction);
    await appendPending(transaction, contentDir);
  });
}
