import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ContentError } from '../content/content-fault';
import type { Transaction } from './database';
import { checkLedger } from './ledger-lines';

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
  /** As they lie there, empty ones too. */
  lines: string[];
  bytes: number;
  hash: string;
  /** Has taken the bytes in: a ledger that grows need not be hashed from its beginning. */
  hasher: Hash;
}

/** Bytes read at once, and characters that wait in one row: the whole is never in memory as one text. */
const PIECE = 1 << 18;

/** What a call finds that needs the file; null where there is none. */
async function ifThere<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the ledger; an absent one is empty. */
export async function readLedger(contentDir: string): Promise<LedgerFile> {
  const path = join(contentDir, LEDGER_FILE);
  const hasher = createHash('sha256');
  const lines: string[] = [];
  let bytes = 0;
  let rest: Buffer[] = [];
  await ifThere(async () => {
    for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hasher.update(chunk);
      bytes += chunk.length;
      const end = chunk.lastIndexOf('\n');
      if (end >= 0) {
        const whole = Buffer.concat([...rest, chunk.subarray(0, end)]).toString();
        for (const line of whole.split('\n')) lines.push(line);
        rest = [];
      }
      rest.push(chunk.subarray(end + 1));
    }
  });
  lines.push(Buffer.concat(rest).toString());
  return { path, lines, bytes, hash: hasher.copy().digest('hex'), hasher };
}

/** The ledger's lines; unless `isChecked`, throws a ContentError that names those that are no events. */
export function linesOf({ path, lines }: LedgerFile, isChecked: boolean): string[] {
  if (!isChecked) checkLedger(path, lines);
  return lines;
}

/** Events as whole lines, several thousand in a piece. */
function* piecesOf(news: readonly string[]): Generator<string> {
  let piece: string[] = [];
  let size = 0;
  for (const line of news) {
    piece.push(line, '\n');
    size += line.length;
    if (size < PIECE) continue;
    yield piece.join('');
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield piece.join('');
}

/**
 * Puts these events beside the rows, to be appended when both are committed; returns the ledger as it will be then.
 */
export async function holdPending(
  transaction: Transaction,
  ledger: LedgerFile,
  news: readonly string[],
): Promise<{ bytes: number; hash: string }> {
  const hasher = ledger.hasher.copy();
  let { bytes } = ledger;
  let gap = ledger.lines.at(-1) === '' ? '' : '\n';
  let id = 1;
  for (const piece of piecesOf(news)) {
    const text = gap + piece;
    gap = '';
    await transaction.$executeRawUnsafe(
      `INSERT INTO "PendingLedger" ("id", "base", "text") VALUES (?, ?, ?)`,
      id++,
      bytes,
      text,
    );
    hasher.update(text);
    bytes += Buffer.byteLength(text);
    // Without a turn of the event loop, nothing of what the driver held is ever freed.
    await setImmediate();
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
