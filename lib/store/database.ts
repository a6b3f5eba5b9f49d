import { PrismaLibSql } from '@prisma/adapter-libsql';
import { type Prisma, PrismaClient } from '../../prisma/generated/client';

/** The one place that knows which SQLite driver there is. */

export type Database = PrismaClient;

/** Inside of a transaction; every write goes through one. */
export type Transaction = Prisma.TransactionClient;

/** Milliseconds that a statement waits for another process's transaction. */
const WAIT_FOR_LOCK = 5_000;

/** A seed may take as long as it takes: Prisma's own limit is 5 seconds. */
const NO_LIMIT = 2 ** 31 - 1;

/** Opens a database; a file that is not there yet is created by the first statement. */
export function openDatabase(url: string): Database {
  return new PrismaClient({ adapter: new PrismaLibSql({ url, timeout: WAIT_FOR_LOCK }) });
}

/**
 * WAL lets a running server read the old archive all the while. Foreign keys are off because rows come in bulk
 * and in any order; the seed deletes children itself and tests check the keys afterwards.
 */
const PRAGMAS = ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = OFF', 'cache_size = -65536'];

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. With `wipe`, what it deletes is overwritten, so
 * that it cannot be read from the file's free pages.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  { wipe = false }: { wipe?: boolean } = {},
): Promise<T> {
  // Each time: libSQL's client gives its connection to the transaction and opens another for what comes after.
  for (const pragma of [...PRAGMAS, `secure_delete = ${wipe ? 'ON' : 'OFF'}`])
    await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return database.$transaction(work, { timeout: NO_LIMIT, maxWait: NO_LIMIT });
}
