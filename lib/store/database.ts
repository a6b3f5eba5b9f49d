import Sqlite from 'libsql';
import { Statements } from './statements';

/** The one place that knows which driver writes. */

/**
 * Runs statements, as Prisma's raw queries do, so that a Prisma client can stand in its place; past Prisma, because
 * the seed of one story is a hundred and fifty rows, which went through two clients and twice through JSON.
 */
export interface Session {
  /** All rows of a query; the caller states their type. */
  $queryRawUnsafe<Rows>(sql: string, ...parameters: unknown[]): Promise<Rows>;
  /** Runs a statement that gives no rows; returns how many it changed. */
  $executeRawUnsafe(sql: string, ...parameters: unknown[]): Promise<number>;
}

/** Inside of a transaction; every write goes through one. */
export type Transaction = Session;

/** Milliseconds that a statement waits for another process's transaction. */
const WAIT_FOR_LOCK = 5_000;

/** SQLite keeps booleans as numbers. */
const toParameter = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

/** A connection to a database file, or to a libSQL server. */
export class Database implements Session {
  readonly #connection: InstanceType<typeof Sqlite>;
  readonly #statements: Statements;

  /** `url`: file:<path>, or that of a libSQL server. */
  constructor(url: string) {
    this.#connection = new Sqlite(url.replace(/^file:/, ''), { timeout: WAIT_FOR_LOCK });
    this.#statements = new Statements(this.#connection);
  }

  async $queryRawUnsafe<Rows>(sql: string, ...parameters: unknown[]): Promise<Rows> {
    return this.#statements.rows(sql, parameters.map(toParameter)) as Rows;
  }

  async $executeRawUnsafe(sql: string, ...parameters: unknown[]): Promise<number> {
    return this.#statements.run(sql, parameters.map(toParameter));
  }

  /** False where SQLite has undone the transaction by itself, as it does when the disk is full. */
  get isInTransaction(): boolean {
    return this.#connection.inTransaction;
  }

  async $disconnect(): Promise<void> {
    this.#statements.clear();
    this.#connection.close();
  }
}

/** Opens a database; a file that is not there yet is created. Throws where it cannot be opened. */
export const openDatabase = (url: string): Database => new Database(url);

/**
 * Foreign keys are off because rows come in bulk and in any order; the seed deletes children itself and tests check the
 * keys afterwards.
 */
const PRAGMAS = ['synchronous = NORMAL', 'foreign_keys = OFF'];

/**
 * WAL lets a running server read the old archive while a seed writes. A new file has no old archive: its pages are
 * written in place instead of through the log, which halves the disk work of a first seed. If that seed is killed, whoever
 * opens the file next rolls it back to empty.
 */
async function journalOf(database: Database): Promise<string[]> {
  const [size] = await database.$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count');
  return size?.page_count === 0 ? [] : ['journal_mode = WAL'];
}

/** Kilobytes of pages in memory: few while rows are only appended and threads need room, more for indexes. */
export type PageCache = 'small' | 'large';
const CACHE_KILOBYTES = { small: 8_192, large: 40_960 } satisfies Record<PageCache, number>;

/** Sets how much of the database a connection keeps in memory, in a transaction too. */
export async function setPageCache(session: Session, size: PageCache): Promise<void> {
  await session.$queryRawUnsafe(`PRAGMA cache_size = -${CACHE_KILOBYTES[size]}`);
}

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. With `wipe`, what it deletes is overwritten, so
 * that it cannot be read from the file's free pages.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  { wipe = false }: { wipe?: boolean } = {},
): Promise<T> {
  const settings = [...(await journalOf(database)), ...PRAGMAS, `secure_delete = ${wipe ? 'ON' : 'OFF'}`];
  for (const pragma of settings) await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  await setPageCache(database, 'large');
  await database.$executeRawUnsafe('BEGIN');
  try {
    const result = await work(database);
    await database.$executeRawUnsafe('COMMIT');
    return result;
  } catch (error) {
    if (database.isInTransaction) await database.$executeRawUnsafe('ROLLBACK');
    throw error;
  }
}
