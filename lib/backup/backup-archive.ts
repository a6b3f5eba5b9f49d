import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'libsql';
import { BackupFault, fileOfDatabase, ledgerOf, sumsOf, syncFile, writeSums } from './backup-files';

export interface Backup {
  file: string;
  version: string;
  builtAt: string;
}

interface ArchiveRow {
  version: string;
  builtAt: string;
  ledgerBytes: number;
  ledgerHash: string;
}

/** Takes a name in a folder that no other backup has, by making its file of sums, still empty. */
function takeName(folder: string, version: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  for (let count = 1; ; count++) {
    const file = join(folder, `${time}-${version}${count === 1 ? '' : `-${count}`}.db`);
    try {
      writeFileSync(sumsOf(file), '', { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupFault(`The folder ${folder} cannot be made (${reason}). Name a file elsewhere.`);
  }
}

/** Copies the database as it stands at one moment; readers and seeds go on meanwhile. */
function copyDatabase(database: string, to: string): ArchiveRow {
  const source = new Sqlite(database, { timeout: 5_000 });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  const copy = new Sqlite(to);
  try {
    const row = copy.prepare('SELECT "version", "builtAt", "ledgerBytes", "ledgerHash" FROM "Archive"').get();
    if (row === undefined) throw new BackupFault(`${database} holds no archive yet. Run: npm run seed`);
    return row as ArchiveRow;
  } finally {
    copy.close();
  }
}

/** The ledger as it was for that copy: it is only ever appended to, and what waits to be appended is in the copy. */
async function readLedgerFor(copy: string, contentDir: string, row: ArchiveRow): Promise<Buffer> {
  const path = join(contentDir, 'published.jsonl');
  const database = new Sqlite(copy);
  const pending = database.prepare('SELECT "base", "text" FROM "PendingLedger" ORDER BY "id"').all() as {
    base: number;
    text: string;
  }[];
  database.close();
  const file = existsSync(path) ? await readFile(path) : Buffer.alloc(0);
  const base = pending[0]?.base ?? file.length;
  const whole = Buffer.concat([file.subarray(0, base), ...pending.map(({ text }) => Buffer.from(text))]);
  const ledger = whole.subarray(0, row.ledgerBytes);
  if (createHash('sha256').update(ledger).digest('hex') !== row.ledgerHash) {
    const remedy = 'Run npm run seed, which brings the two together, then back up again.';
    throw new BackupFault(`${path} is not the ledger that the database was made with. ${remedy}`);
  }
  return ledger;
}

/**
 * Writes a backup while the site is served and seeded. It appears whole or not at all; nothing is overwritten.
 *
 * Throws a BackupFault that says what to do.
 */
export async function backupArchive(options: {
  databaseUrl: string;
  contentDir: string;
  /** Where to; null for a name made of time and version, in a folder beside the database. */
  file: string | null;
  now: Date;
}): Promise<Backup> {
  const database = fileOfDatabase(options.databaseUrl);
  if (!existsSync(database)) throw new BackupFault(`There is no database at ${database}. Run: npm run seed`);
  const folder = options.file === null ? `${database}-backups` : dirname(resolve(options.file));
  if (options.file !== null && existsSync(options.file)) {
    throw new BackupFault(`${options.file} is there already. Name another file, or remove it.`);
  }
  makeFolder(folder);
  const unfinished = join(folder, `.unfinished-${process.pid}-${randomUUID()}`);
  const parts = [unfinished, ledgerOf(unfinished), sumsOf(unfinished)];
  let taken: string | null = null;
  try {
    const row = copyDatabase(database, unfinished);
    const file = options.file ?? takeName(folder, row.version, options.now);
    if (options.file === null) taken = file;
    writeFileSync(ledgerOf(unfinished), await readLedgerFor(unfinished, options.contentDir, row));
    writeFileSync(sumsOf(unfinished), await writeSums(file, unfinished, ledgerOf(unfinished)));
    for (const part of parts) await syncFile(part);
    // The database last: where it is, the others are.
    renameSync(sumsOf(unfinished), sumsOf(file));
    renameSync(ledgerOf(unfinished), ledgerOf(file));
    renameSync(unfinished, file);
    taken = null;
    return { file, version: row.version, builtAt: row.builtAt };
  } finally {
    for (const part of parts) rmSync(part, { force: true });
    if (taken !== null) rmSync(sumsOf(taken), { force: true });
  }
}
