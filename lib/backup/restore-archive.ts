import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { writeWhole } from '../content/write-whole';
import type { ArchiveCounts } from '../store/archive-counts';
import { makeDatabaseFolder } from '../store/database-folder';
import { readMigrations } from '../store/migrations';
import { BackupFault, checkSums, fileOfDatabase, ledgerOf, syncFile } from './backup-files';
import { assertNotOlder, compareLedger, type LedgerAge } from './check-age';

export interface Restored {
  version: string;
  builtAt: string;
  counts: ArchiveCounts;
  /** Where the database lies that was there before; null where none was. */
  aside: string | null;
  /** What became of content/published.jsonl. */
  ledger: Exclude<LedgerAge, 'lacks lines'> | 'restored';
}

type Connection = InstanceType<typeof Sqlite>;

/** Throws a BackupFault where a copy is damaged or made by another version of the program. */
async function checkCopy(
  copy: string,
  backup: string,
): Promise<Pick<Restored, 'version' | 'builtAt' | 'counts'>> {
  let database: Connection | null = null;
  try {
    database = new Sqlite(copy);
    const [check] = database.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok') {
      throw new BackupFault(`${backup} is damaged (${check?.integrity_check}). Use another backup.`);
    }
    const applied = database
      .prepare('SELECT "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"')
      .all() as { checksum: string }[];
    const ours = (await readMigrations()).map(({ checksum }) => checksum);
    if (applied.map(({ checksum }) => checksum).join() !== ours.join()) {
      const remedy = 'Check that version out, or make the database anew from content/: npm run seed';
      throw new BackupFault(`${backup} was made by another version of the program. ${remedy}`);
    }
    const row = database.prepare('SELECT "version", "builtAt", "counts" FROM "Archive"').get() as
      | { version: string; builtAt: string; counts: string }
      | undefined;
    if (row === undefined) throw new BackupFault(`${backup} holds no archive. Use another backup.`);
    return { version: row.version, builtAt: row.builtAt, counts: JSON.parse(row.counts) as ArchiveCounts };
  } catch (error) {
    if (error instanceof BackupFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupFault(`${backup} is no backup of an archive (${reason}). Use another file.`);
  } finally {
    database?.close();
  }
}

/** Becomes the only writer of the database that is there, its log emptied as far as may be; null where it is damaged. */
function lockCurrent(database: string): Connection | null {
  const current = new Sqlite(database, { timeout: 2_500 });
  try {
    current.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    current.exec('BEGIN IMMEDIATE');
    return current;
  } catch (error) {
    current.close();
    const text = error instanceof Error ? error.message : String(error);
    if (!/locked|busy/i.test(text)) return null;
    throw new BackupFault(
      `A seed is writing to ${database} (${text}). Wait until it ends, then restore again.`,
    );
  }
}

/**
 * Removes a log and its index: beside another database they would be taken for its own. The log last: without its
 * index it still holds all.
 */
function removeLog(database: string): void {
  for (const ending of ['-shm', '-wal']) rmSync(database + ending, { force: true });
}

function keepAside(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside, constants.COPYFILE_EXCL);
  }
}

/** A name for the database that is there, which no earlier restore has taken. */
function freeAside(database: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const aside = `${database}-before-restore-${time}`;
  for (let count = 1; ; count++) {
    const file = count === 1 ? aside : `${aside}-${count}`;
    if (!existsSync(file)) return file;
  }
}

/**
 * Puts a checked copy in the database's place. All that was there is aside before any of it goes; then the log's
 * removal and the rename follow upon each other. Servers keep reading the old file until they see another in its place.
 */
function swap(copy: string, database: string, aside: string): void {
  const current = lockCurrent(database);
  try {
    keepAside(database, aside);
    // What readers or damage kept in the log goes aside with its database.
    if ((statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      keepAside(`${database}-wal`, `${aside}-wal`);
    removeLog(database);
    renameSync(copy, database);
  } finally {
    current?.close();
  }
}

/** Brings back a ledger that is missing or lacks its last lines; any other is newer, or another's, and stays. */
function restoreLedger(contentDir: string, backup: string): Restored['ledger'] {
  const age = compareLedger(contentDir, backup);
  if (age !== 'lacks lines') return age;
  writeWhole(join(contentDir, 'published.jsonl'), readFileSync(ledgerOf(backup)));
  return 'restored';
}

/**
 * Checks a backup and swaps it in, under a running server too; what was there is kept aside.
 *
 * Throws a BackupFault that says what to do, or a ContentError where content/ is at fault; then nothing was changed.
 */
export async function restoreArchive(options: {
  databaseUrl: string;
  contentDir: string;
  file: string;
  now: Date;
  /** Swaps in an archive that is older than content/ too, with what was withheld since. */
  asItWas?: boolean;
}): Promise<Restored> {
  const { databaseUrl, contentDir, file, now, asItWas = false } = options;
  const database = fileOfDatabase(databaseUrl);
  if (!existsSync(file))
    throw new BackupFault(`There is no backup at ${file}. Name the file that npm run backup told.`);
  await checkSums(file);
  makeDatabaseFolder(databaseUrl);
  const copy = `${database}-restoring-${process.pid}`;
  try {
    copyFileSync(file, copy);
    await syncFile(copy);
    const archive = await checkCopy(copy, file);
    if (!asItWas) await assertNotOlder(file, copy, contentDir);
    const aside = existsSync(database) ? freeAside(database, now) : null;
    if (aside !== null) swap(copy, database, aside);
    else {
      removeLog(database);
      renameSync(copy, database);
    }
    return { ...archive, aside, ledger: restoreLedger(contentDir, file) };
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true });
  }
}
