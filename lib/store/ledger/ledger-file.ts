import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '@/lib/content/content-fault';
import { isMissing } from '@/lib/missing-file';
import type { Transaction } from '@/lib/store/database';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { LedgerLog, PIECE } from './ledger-log';

/** In content/. */
export const LEDGER_FILE = 'published.jsonl';

/** The archive is written, and its ledger is not: the next seed appends what is missing. */
export class LedgerUnwritten extends Error {
  override readonly name = 'LedgerUnwritten';

  constructor(contentDir: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const path = join(contentDir, LEDGER_FILE);
    super(
      `The archive is written, but ${path} could not be appended to (${reason}). Make room or make it writable, then seed again: that completes it.`,
      { cause },
    );
  }
}

/** The ledger's lines and what identifies it. */
export interface LedgerFile {
  path: string;
  log: LedgerLog;
  bytes: number;
  /** Whether its last line has an end. */
  isWhole: boolean;
  hash: string;
  /** Fed with all bytes so far, so that appended lines need not be hashed from the beginning of the file. */
  hasher: Hash;
}

/** The result of a call that needs the file; null where the file is missing. */
async function ifThere<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Reads the ledger; an absent one is empty. */
export async function readLedger(contentDir: string): Promise<LedgerFile> {
  const path = join(contentDir, LEDGER_FILE);
  const hasher = createHash('sha256');
  const log = new LedgerLog();
  let bytes = 0;
  let rest: Buffer[] = [];
  await ifThere(async () => {
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hasher.update(chunk);
      bytes += chunk.length;
      const end = chunk.lastIndexOf('\n') + 1;
      if (end > 0) {
        log.addBytes(Buffer.concat([...rest, chunk.subarray(0, end)]));
        rest = [];
      }
      if (end < chunk.length) rest.push(chunk.subarray(end));
    }
  });
  const isWhole = rest.length === 0;
  if (!isWhole) log.addBytes(Buffer.concat([...rest, Buffer.from('\n')]));
  return { path, log, bytes, isWhole, hash: hasher.copy().digest('hex'), hasher };
}

/**
 * Puts these events, the bytes of whole lines, beside the rows, to be appended when both are committed; returns the ledger as it will be then.
 */
export async function holdPending(
  transaction: Transaction,
  ledger: LedgerFile,
  news: Iterable<Buffer>,
): Promise<{ bytes: number; hash: string }> {
  const hasher = ledger.hasher.copy();
  let { bytes } = ledger;
  let gap = ledger.isWhole ? '' : '\n';
  let id = 1;
  for (const piece of news) {
    const text = gap + piece.toString();
    gap = '';
    await transaction.$executeRawUnsafe(
      `INSERT INTO "PendingLedger" ("id", "base", "text") VALUES (?, ?, ?)`,
      id++,
      bytes,
      text,
    );
    hasher.update(text);
    bytes += Buffer.byteLength(text);
    await releaseDriverMemory();
  }
  return { bytes, hash: hasher.digest('hex') };
}

/** Fails early where the ledger could not be appended to after the commit. */
export async function assertLedgerWritable(contentDir: string): Promise<void> {
  const path = join(contentDir, LEDGER_FILE);
  try {
    const found = await ifThere(() => stat(path));
    if (found !== null && !found.isFile()) throw new Error('it is no file');
    await access(found === null ? contentDir : path, constants.W_OK);
  } catch (error) {
    const message = `cannot be appended to (${error instanceof Error ? error.message : String(error)})`;
    throw new ContentError([
      { file: path, line: null, message, remedy: 'Make the file and its folder writable' },
    ]);
  }
}
