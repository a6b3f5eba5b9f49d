import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'libsql';
import { writeWhole } from '@/lib/content/write-whole';
import type { ArchiveCounts } from '@/lib/store/archive-counts';
import { makeDatabaseFolder } from '@/lib/store/database-folder';
import { readMigrations } from '@/lib/store/migrations';
import { BackupFault, checkSums, fileOfDatabase, ledgerOf, syncFile } from './backup-files';
import { assertNotOlder, compareLedger, type LedgerAge } from './check-age';
import { freeAside, putInPlace, type RestoreStep, removeLeftCopies, syncFolder } from './swap-database';

export interface Restored {
  version: string;
  builtAt: string;
  counts: ArchiveCounts;
  /** Where the database lies that was there before; null where none was. */
  aside: string | null;
  /** What became of content/published.jsonl. */
  ledger: Exclude<LedgerAge, 'lacks lines'> | 'restored';
}

/** Throws a BackupFault where a copy is damaged or made by another version of the program. */
async function checkCopy(
  copy: string,
  backup: string,
): Promise<Pick<Restored, 'version' | 'builtAt' | 'counts'>> {
  let database: InstanceType<typeof Sqlite> | null = null;
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
  /** Called after each step. */
  onStep?: (step: RestoreStep) => void;
}): Promise<Restored> {
  const { databaseUrl, contentDir, file, now, asItWas = false, onStep = () => {} } = options;
  const database = fileOfDatabase(databaseUrl);
  if (!existsSync(file))
    throw new BackupFault(`There is no backup at ${file}. Name the file that npm run backup told.`);
  await checkSums(file);
  makeDatabaseFolder(databaseUrl);
  removeLeftCopies(database);
  const copy = `${database}-restoring-${process.pid}`;
  try {
    copyFileSync(file, copy);
    await syncFile(copy);
    onStep('copied');
    const archive = await checkCopy(copy, file);
    if (!asItWas) await assertNotOlder(file, copy, contentDir);
    onStep('checked');
    const aside = existsSync(database) ? freeAside(database, now) : null;
    putInPlace(copy, database, aside, onStep);
    syncFolder(dirname(database));
    const ledger = restoreLedger(contentDir, file);
    onStep('ledger');
    return { ...archive, aside, ledger };
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true });
  }
}
