import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'libsql';
import { BackupFault } from './backup-files';

type Connection = InstanceType<typeof Sqlite>;

/** Tries to empty the log while servers read from it. */
const EMPTYINGS = 20;

const logSize = (database: string): number =>
  statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Becomes the only writer of the database that is there, its log empty: the file is whole by itself, with its log or
 * without. Null where it is damaged.
 */
function lockCurrent(database: string): Connection | null {
  const current = new Sqlite(database, { timeout: 2_500 });
  try {
    for (let attempt = 1; attempt <= EMPTYINGS; attempt++) {
      current.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      current.exec('BEGIN IMMEDIATE');
      if (logSize(database) === 0) return current;
      current.exec('ROLLBACK');
    }
    throw new BackupFault(
      `The log of ${database} is in use all the time. Stop the server, then restore again.`,
    );
  } catch (error) {
    current.close();
    if (error instanceof BackupFault) throw error;
    const text = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/CORRUPT|NOTADB|malformed|not a database/i.test(`${code} ${text}`)) return null;
    if (!/locked|busy/i.test(text))
      throw new BackupFault(`${database} cannot be locked (${text}). Nothing was changed.`);
    throw new BackupFault(
      `A seed is writing to ${database} (${text}). Wait until it ends, then restore again.`,
    );
  }
}

/**
 * Locks the database as lockCurrent does. The log of a damaged one goes aside first: whoever closes a database that cannot be
 * read deletes its log. That of a whole one is in the database afterwards, and its second name is taken back.
 */
function lockKeepingLog(database: string, aside: string): Connection | null {
  const logAside = `${aside}-wal`;
  if (logSize(database) > 0) keepAside(`${database}-wal`, logAside);
  let isKept = false;
  try {
    const current = lockCurrent(database);
    isKept = current === null;
    return current;
  } finally {
    if (!isKept) rmSync(logAside, { force: true });
  }
}

/** Removes a log and its index: beside another database they would be taken for its own. */
function removeLog(database: string): void {
  for (const ending of ['-shm', '-wal', '-journal']) rmSync(database + ending, { force: true });
}

/** Makes sure that names in a folder survive a loss of power. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function keepAside(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside, constants.COPYFILE_EXCL);
  }
}

/** A name for the database that is there, which no earlier restore has taken. */
export function freeAside(database: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const aside = `${database}-before-restore-${time}`;
  for (let count = 1; ; count++) {
    const file = count === 1 ? aside : `${aside}-${count}`;
    if (!existsSync(file) && !existsSync(`${file}-wal`)) return file;
  }
}

/** What a restore has just done; a kill after any of them leaves the old archive whole, or the new one. */
export type RestoreStep = 'copied' | 'checked' | 'locked' | 'aside' | 'log removed' | 'swapped' | 'ledger';

/**
 * Puts a checked copy in the database's place by one rename; `aside` is null where there is no database. Before it the database's log is empty, so that the file is
 * whole without it: whenever this ends, one of the two archives is there whole. Servers keep reading the old file until
 * they see another in its place; a seed that waited for the lock sees that too, and writes nothing.
 */
export function putInPlace(
  copy: string,
  database: string,
  aside: string | null,
  onStep: (step: RestoreStep) => void,
): void {
  if (aside === null) {
    removeLog(database);
    renameSync(copy, database);
    return;
  }
  const current = lockKeepingLog(database, aside);
  try {
    onStep('locked');
    keepAside(database, aside);
    onStep('aside');
    removeLog(database);
    onStep('log removed');
    renameSync(copy, database);
    onStep('swapped');
  } finally {
    current?.close();
  }
}

/** Copies that restores left which were killed. */
export function removeLeftCopies(database: string): void {
  const prefix = `${basename(database)}-restoring-`;
  for (const name of readdirSync(dirname(database)).filter((each) => each.startsWith(prefix))) {
    const [, pid] = /-restoring-(\d+)/.exec(name) ?? [];
    if (!isRunning(Number(pid))) rmSync(join(dirname(database), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
