import 'server-only';
import { statSync } from 'node:fs';
import { getSettings } from '@/lib/settings';
import { type Database, openDatabase } from '@/lib/store/database';

/** A value that SQLite takes as a parameter. */
export type Parameter = string | number | null;

/** Reads rows; the caller states their type, a test reads each query against a real file. */
export type ReadRows = <Row>(sql: string, ...parameters: Parameter[]) => Promise<Row[]>;

interface OpenArchive {
  database: Database;
  url: string;
  /** The file's inode: another one means that the file was deleted and made anew. */
  inode: number | null;
}

// Next reloads modules while developing; one connection must outlive that.
const kept = globalThis as { openArchive?: OpenArchive | undefined };

function inodeOf(url: string): number | null {
  if (!url.startsWith('file:')) return null;
  return statSync(url.slice('file:'.length), { throwIfNoEntry: false })?.ino ?? null;
}

function openArchive(): Database {
  const { databaseUrl: url } = getSettings();
  const inode = inodeOf(url);
  const { openArchive: open } = kept;
  if (open !== undefined && open.url === url && open.inode === inode) return open.database;
  if (inode === null && url.startsWith('file:')) throw new ArchiveMissing(url);
  void open?.database.$disconnect();
  const database = openDatabase(url);
  kept.openArchive = { database, url, inode };
  return database;
}

/** There is no database, or no seed has filled it yet. */
export class ArchiveMissing extends Error {
  override readonly name = 'ArchiveMissing';

  constructor(url: string, cause?: unknown) {
    super(`${url} holds no archive yet. Run: npm run seed`, { cause });
  }
}

/** null instead of an error where there is no archive yet; other errors pass on. */
export function nullWhereMissing(error: unknown): null {
  if (error instanceof ArchiveMissing) return null;
  throw error;
}

/** How often a view is read again because a seed committed in the middle of it. */
const ATTEMPTS = 5;

async function dataVersion(database: Database): Promise<number> {
  const rows = await database.$queryRawUnsafe<{ data_version: number }[]>('PRAGMA data_version');
  return rows[0]?.data_version ?? 0;
}

/**
 * Reads one view of the archive: all of its rows are of one version, since a view that a seed cut in two is read
 * again. Throws an ArchiveMissing where there is no archive yet.
 */
export async function readArchive<View>(read: (rows: ReadRows) => Promise<View>): Promise<View> {
  const database = openArchive();
  const rows: ReadRows = (sql, ...parameters) => database.$queryRawUnsafe(sql, ...parameters);
  for (let attempt = 1; ; attempt++) {
    const before = await dataVersion(database);
    try {
      const view = await read(rows);
      if (before === (await dataVersion(database)) || attempt === ATTEMPTS) return view;
    } catch (error) {
      if (before === (await dataVersion(database)) || attempt === ATTEMPTS) throw explain(error);
    }
  }
}

function explain(error: unknown): unknown {
  const isMissing = error instanceof Error && error.message.includes('no such table');
  return isMissing ? new ArchiveMissing(getSettings().databaseUrl, error) : error;
}
