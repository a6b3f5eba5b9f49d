import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ContentError } from '../content/content-fault';
import { listSourceFiles } from '../content/list-sources';
import { loadAuthority } from '../content/load-authority';
import type { ArchiveCounts } from './archive-counts';
import { type Database, inTransaction, openDatabase, type Transaction } from './database';
import { assertLedgerWritable, settleLedger } from './ledger-file';
import { readMigrations } from './migrations';
import { readParserVersion } from './parser-version';
import type { SeedReport } from './seed-report';
import { shortHash } from './slugs';
import { type Content, writeContent } from './write-content';
import { takeWriteLock } from './write-lock';

export interface SeedOptions {
  contentDir: string;
  databaseUrl: string;
  /** The time that new stories are added at. */
  now: Date;
  /** Called after each source that was read. */
  onProgress?: (done: number, total: number) => void;
}

export interface SeedResult {
  version: string;
  counts: ArchiveCounts;
  report: SeedReport;
  /** False where content/ was as the last seed left it. */
  changed: boolean;
}

/** ISO time to the second, UTC. */
const toSeconds = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

async function makeFolder(databaseUrl: string): Promise<void> {
  if (databaseUrl.startsWith('file:'))
    await mkdir(dirname(databaseUrl.slice('file:'.length)), { recursive: true });
}

/** Empties the write-ahead log into the database file, as far as readers allow. */
async function tidy(database: Database): Promise<void> {
  await database.$queryRawUnsafe('PRAGMA optimize');
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
}

/**
 * Makes the database what content/ says, in one transaction: all of it is there afterwards, or what was before.
 *
 * Throws a ContentError that lists every fault in content/, or an ArchiveBusy where another seed is writing.
 */
export async function seedArchive(options: SeedOptions): Promise<SeedResult> {
  const { contentDir, databaseUrl } = options;
  const { authority, hash: authorityHash } = await loadAuthority(contentDir);
  const { sources, faults } = listSourceFiles(contentDir);
  if (faults.length > 0) throw new ContentError(faults);
  const migrations = await readMigrations();
  const parserVersion = await readParserVersion();
  await makeFolder(databaseUrl);
  const database = openDatabase(databaseUrl);
  try {
    await assertLedgerWritable(contentDir);
    await settleLedger(database, contentDir);
    const content: Content = {
      ...{ contentDir, authority, sources, migrations, parserVersion },
      contextHash: shortHash(`${parserVersion}\0${authorityHash}`, 16),
      now: toSeconds(options.now),
      onProgress: options.onProgress ?? (() => {}),
    };
    const write = async (transaction: Transaction) => {
      await takeWriteLock(transaction);
      return writeContent(transaction, content);
    };
    const wipe = authority.people.some((person) => person.withheld);
    const result = await inTransaction(database, write, { wipe });
    await settleLedger(database, contentDir);
    await tidy(database);
    return result;
  } finally {
    await database.$disconnect();
  }
}
