import { statSync } from 'node:fs';
import type { Transaction } from './database';

/** Another seed is writing to the same database. */
export class ArchiveBusy extends Error {
  override readonly name = 'ArchiveBusy';

  constructor(
    cause: unknown,
    message = 'Another seed is writing to this database. Wait until it ends, or end it, then run this one again.',
  ) {
    super(message, { cause });
  }
}

/** Whether an error says that another process holds the database. */
export const isLocked = (error: unknown): error is Error =>
  error instanceof Error && /SocketTimeout|timed out|locked|busy/i.test(error.message);

const fileOf = (url: string): number | null =>
  url.startsWith('file:')
    ? (statSync(url.slice('file:'.length), { throwIfNoEntry: false })?.ino ?? null)
    : null;

/**
 * Notes which file a database was opened from. The function returned throws an ArchiveBusy once another file is in its
 * place (`npm run restore` does that): nobody would see what is written to the old one.
 */
export function noteFile(databaseUrl: string): () => void {
  const opened = fileOf(databaseUrl);
  return () => {
    if (fileOf(databaseUrl) === opened) return;
    throw new ArchiveBusy(
      null,
      'The database was put aside for another while this seed was at work (npm run restore). Run the seed again.',
    );
  };
}

const APPLICATION_ID = 0x6a777461;

/**
 * Makes a transaction the only writer from its first statement on, so that what it reads stays true until it commits.
 * Setting a number in the file's header is the cheapest write.
 */
export async function takeWriteLock(transaction: Transaction): Promise<void> {
  try {
    await transaction.$executeRawUnsafe(`PRAGMA application_id = ${APPLICATION_ID}`);
  } catch (error) {
    throw isLocked(error) ? new ArchiveBusy(error) : error;
  }
}
