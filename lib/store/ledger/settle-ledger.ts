import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, inTransaction, type Transaction } from '@/lib/store/database';
import { takeWriteLock } from '@/lib/store/write-lock';
import { LEDGER_FILE } from './ledger-file';

/** Whole lines that wait, and where in the file they begin, in bytes. */
interface Piece {
  base: number;
  bytes: Buffer;
}

/** The pieces in their order, read from the database one at a time. */
async function* readPending(transaction: Transaction): AsyncGenerator<Piece> {
  const ids = await transaction.$queryRawUnsafe<{ id: number }[]>(
    `SELECT "id" FROM "PendingLedger" ORDER BY "id"`,
  );
  for (const { id } of ids) {
    const rows = await transaction.$queryRawUnsafe<{ base: number; text: string }[]>(
      `SELECT "base", "text" FROM "PendingLedger" WHERE "id" = ?`,
      id,
    );
    for (const { base, text } of rows) yield { base, bytes: Buffer.from(text) };
  }
}

async function readPart(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/**
 * The lines that somebody else appended after the seed had read the file; null where all that the file has from
 * there on is what a killed seed appended already.
 */
async function findForeign(
  transaction: Transaction,
  file: FileHandle,
  size: number,
): Promise<Set<string> | null> {
  let base: number | null = null;
  let end = 0;
  let agrees = true;
  for await (const piece of readPending(transaction)) {
    base ??= piece.base;
    end = piece.base + piece.bytes.length;
    if (piece.base >= size) return null;
    const there = await readPart(file, piece.base, Math.min(piece.bytes.length, size - piece.base));
    agrees = piece.bytes.subarray(0, there.length).equals(there);
    if (!agrees) break;
  }
  if (base === null || (agrees && end >= size)) return null;
  return new Set((await readPart(file, base, size - base)).toString().split('\n'));
}

async function appendPending(transaction: Transaction, contentDir: string): Promise<void> {
  const [first] = await transaction.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "PendingLedger" LIMIT 1`);
  if (first === undefined) return;
  const file = await open(join(contentDir, LEDGER_FILE), 'a+');
  try {
    const { size } = await file.stat();
    const foreign = await findForeign(transaction, file, size);
    if (foreign !== null && !(await readPart(file, size - 1, 1)).equals(Buffer.from('\n')))
      await file.appendFile('\n');
    for await (const { base, bytes } of readPending(transaction)) {
      // Somebody else appended meanwhile: keep their lines, add those of ours that are not there.
      const missing =
        foreign === null
          ? bytes.subarray(Math.max(0, size - base))
          : bytes
              .toString()
              .split('\n')
              .filter((line) => line !== '' && !foreign.has(line))
              .map((line) => `${line}\n`)
              .join('');
      if (missing.length > 0) await file.appendFile(missing);
    }
    await file.sync();
  } finally {
    await file.close();
  }
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
