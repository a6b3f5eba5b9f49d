import { ContentError } from '@/lib/content/content-fault';
import { loadAuthority } from '@/lib/content/load-authority';
import { type EarlyListing, type SourceFile, takeSources } from '@/lib/content/source-list';
import type { ArchiveCounts } from './archive-counts';
import { type Database, inTransaction, openDatabase, type Transaction } from './database';
import { explainDatabase } from './database-fault';
import { makeDatabaseFolder } from './database-folder';
import { assertLedgerWritable, LedgerUnwritten } from './ledger/ledger-file';
import { settleLedger } from './ledger/settle-ledger';
import { readMigrations } from './migrations';
import { readParserVersion } from './parser-version';
import type { SeedReport } from './seed-report';
import type { SeedStage } from './seed-stage';
import { shortHash } from './slugs';
import { type Content, writeContent } from './write-content';
import { ArchiveBusy, isLocked, noteFile, takeWriteLock } from './write-lock';

export interface SeedOptions {
  contentDir: string;
  databaseUrl: string;
  /** The time that new stories are added at. */
  now: Date;
  /** Where a thread lists the content folder already. */
  listing?: EarlyListing;
  /** Called after each source that was read. */
  onProgress?: (done: number, total: number) => void;
  /** Called at the beginning of each stage. */
  onStage?: (stage: SeedStage) => void;
}

export interface SeedResult {
  version: string;
  counts: ArchiveCounts;
  report: SeedReport;
  /** False where content/ was as the last seed left it. */
  changed: boolean;
  /** Why the log could not be emptied into the database's file; readers take it from the log all the same. */
  untidy?: string;
}

/** What a rehearsal looks at before it is undone. */
export type Inspect = (transaction: Transaction, result: SeedResult) => Promise<void>;

export interface RehearsalOptions extends SeedOptions {
  /** Dumps that are not in content/ yet, taken as if they were. */
  extra: SourceFile[];
  /** Reads the archive as this seed would leave it. */
  inspect: Inspect;
}

/** Ends a rehearsal's transaction: an error is what rolls it back. */
class Rehearsed extends Error {}

/** ISO time to the second, UTC. */
const toSeconds = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

const toText = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Empties the write-ahead log into the database file, as far as readers allow. */
async function tidy(database: Database): Promise<void> {
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
}

async function readContent(options: SeedOptions, extra: readonly SourceFile[]): Promise<Content> {
  const { contentDir } = options;
  options.onStage?.('content');
  const { authority, hash: authorityHash, citedStories } = await loadAuthority(contentDir);
  const migrations = await readMigrations();
  const parserVersion = await readParserVersion();
  const { sources, faults } = await takeSources(contentDir, options.listing);
  if (faults.length > 0) throw new ContentError(faults);
  return {
    ...{ contentDir, authority, citedStories, sources: sources.with(extra), migrations, parserVersion },
    contextHash: shortHash(`${parserVersion}\0${authorityHash}`, 16),
    now: toSeconds(options.now),
    onProgress: options.onProgress ?? (() => {}),
    onStage: options.onStage ?? (() => {}),
  };
}

/**
 * Runs a whole seed, lets `inspect` read the archive that it would leave, and undoes it: neither the database nor
 * the ledger changes. Throws as a seed does.
 */
export async function rehearseSeed(options: RehearsalOptions): Promise<void> {
  const content = await readContent(options, options.extra);
  const database = openDatabase(options.databaseUrl);
  try {
    await settleLedger(database, options.contentDir);
    await inTransaction(database, async (transaction) => {
      await takeWriteLock(transaction);
      await options.inspect(transaction, await writeContent(transaction, content));
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw isLocked(error) ? new ArchiveBusy(error) : error;
  } finally {
    await database.$disconnect();
  }
}

/** The error that a seed reports. A locked database means another seed; a first seed locks out its readers too. */
function toTold(error: unknown, databaseUrl: string): unknown {
  if (isTold(error)) return error;
  return isLocked(error) ? new ArchiveBusy(error) : explainDatabase(error, databaseUrl);
}

/** Whether an error says already what is wrong and what to do. */
const isTold = (error: unknown) =>
  error instanceof ContentError || error instanceof ArchiveBusy || error instanceof LedgerUnwritten;

/**
 * Makes the database what content/ says, in one transaction: all of it is there afterwards, or what was before.
 *
 * Throws a ContentError that lists every fault in content/, an ArchiveBusy where another seed is writing, a
 * DatabaseFault where the database cannot be used, or a LedgerUnwritten where all but the ledger was written.
 */
export async function seedArchive(options: SeedOptions): Promise<SeedResult> {
  const { contentDir, databaseUrl } = options;
  const content = await readContent(options, []);
  const { authority } = content;
  makeDatabaseFolder(databaseUrl);
  let database: Database | null = null;
  try {
    await assertLedgerWritable(contentDir);
    database = openDatabase(databaseUrl);
    const assertInPlace = noteFile(databaseUrl);
    await settleLedger(database, contentDir);
    const write = async (transaction: Transaction) => {
      await takeWriteLock(transaction);
      assertInPlace();
      const written = await writeContent(transaction, content);
      assertInPlace();
      return written;
    };
    const wipe = authority.people.some((person) => person.withheld);
    const result = await inTransaction(database, write, { wipe });
    await settleLedger(database, contentDir).catch((error: unknown) => {
      throw new LedgerUnwritten(contentDir, error);
    });
    const untidy = await tidy(database).then(
      () => null,
      (error: unknown) => toText(explainDatabase(error, databaseUrl)),
    );
    return untidy === null ? result : { ...result, untidy };
  } catch (error) {
    throw toTold(error, databaseUrl);
  } finally {
    await database?.$disconnect();
  }
}
