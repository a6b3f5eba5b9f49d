import type { Transaction } from './database';

/** Another seed is writing to the same database. */
export class ArchiveBusy extends Error {
  override readonly name = 'ArchiveBusy';

  constructor(cause: unknown) {
    super(
      'Another seed is writing to this database. Wait until it ends, or end it, then run this one again.',
      { cause },
    );
  }
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
    if (error instanceof Error && /SocketTimeout|timed out|locked|busy/i.test(error.message))
      throw new ArchiveBusy(error);
    throw error;
  }
}
