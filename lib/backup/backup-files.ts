import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * A backup is three files:
 *
 *   archive.db                   the database, whole by itself
 *   archive.db.published.jsonl   the ledger as it was for that database
 *   archive.db.sha256            sums of both, as `sha256sum -c` reads them
 */
export const ledgerOf = (backup: string): string => `${backup}.published.jsonl`;
/** The file of sums that belongs to a backup. */
export const sumsOf = (backup: string): string => `${backup}.sha256`;

/** A backup that cannot be made or used; the message names it and the remedy. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}

/** The path of a database file; throws a BackupFault where the database is no file of this machine. */
export function fileOfDatabase(databaseUrl: string): string {
  if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length);
  throw new BackupFault(`${databaseUrl} is no file of this machine. Back it up where its server keeps it.`);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Makes sure that a file survives a loss of power. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The lines of sums of a backup whose database and ledger lie at these paths. */
export async function writeSums(backup: string, database: string, ledger: string): Promise<string> {
  const name = basename(backup);
  return `${await hashFile(database)}  ${name}\n${await hashFile(ledger)}  ${basename(ledgerOf(name))}\n`;
}

/** Throws a BackupFault where a backup's files are not what its sums say, or where it has no sums. */
export async function checkSums(backup: string): Promise<void> {
  const wanted = await readFile(sumsOf(backup), 'utf8').catch(() => {
    throw new BackupFault(`${sumsOf(backup)} is missing. Copy all three files of the backup to one folder.`);
  });
  const found = await writeSums(backup, backup, ledgerOf(backup)).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupFault(
      `${backup} cannot be read (${reason}). Copy all three files of the backup to one folder.`,
    );
  });
  const sumsIn = (text: string) => text.split('\n').map((line) => line.split(' ', 1)[0]);
  if (sumsIn(wanted).join() !== sumsIn(found).join()) {
    throw new BackupFault(`${backup} is not as it was written: its sums differ. Use another backup.`);
  }
}
