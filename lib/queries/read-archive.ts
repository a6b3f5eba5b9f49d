import 'server-only';
import { statSync } from 'node:fs';
import { getSettings } from '@/lib/settings';
import { ArchiveReader, type Parameter } from '@/lib/store/archive-reader';
import { KeptRows } from '@/lib/store/kept-rows';
import { noteDamage } from '@/lib/store/seen-damage';

export type { Parameter };

/** Reads rows; the caller states their type, a test reads each query against a real file. */
export type ReadRows = <Row>(sql: string, ...parameters: Parameter[]) => Promise<Row[]>;

interface OpenArchive {
  reader: ArchiveReader;
  /** Answers of its queries: pages with a query string are not worth keeping, what they read is. */
  kept: KeptRows;
  url: string;
  /** The file's inode: another one means that the file was deleted and made anew. */
  inode: number | null;
}

// Next reloads modules while developing; one connection must outlive that.
const kept = globalThis as { openArchive?: OpenArchive | undefined };

/** Milliseconds within which every view of a replaced database has ended. */
const LAST_VIEWS = 10_000;

/** Memory for answers of queries, in bytes. */
const KEPT = 24 * 1024 * 1024;

function inodeOf(url: string): number | null {
  if (!url.startsWith('file:')) return null;
  return statSync(url.slice('file:'.length), { throwIfNoEntry: false })?.ino ?? null;
}

function openArchive(): OpenArchive {
  const { databaseUrl: url } = getSettings();
  const inode = inodeOf(url);
  const { openArchive: open } = kept;
  if (open !== undefined && open.url === url && open.inode === inode) return open;
  if (inode === null && url.startsWith('file:')) throw new ArchiveMissing(url);
  // Views that are being read end first.
  if (open !== undefined) setTimeout(() => open.reader.close(), LAST_VIEWS).unref();
  kept.openArchive = { reader: new ArchiveReader(url), kept: new KeptRows(KEPT), url, inode };
  return kept.openArchive;
}

/** There is no database, or no seed has filled it yet. */
class ArchiveMissing extends Error {
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

/**
 * Reads one view of the archive: all of its rows are of one version, since a view that a seed cut in two is read
 * again. Throws an ArchiveMissing where there is no archive yet.
 */
export async function readArchive<View>(read: (rows: ReadRows) => Promise<View>): Promise<View> {
  const { reader, kept: keptRows } = openArchive();
  const rows: ReadRows = async (sql, ...parameters) =>
    keptRows.rows(sql, parameters, () => reader.rows(sql, parameters));
  for (let attempt = 1; ; attempt++) {
    const before = reader.dataVersion();
    // A commit from here on gives another number at the end, and the view is read again.
    keptRows.turnTo(before);
    try {
      const view = await read(rows);
      if (before === reader.dataVersion() || attempt === ATTEMPTS) return view;
    } catch (error) {
      noteDamage(error, kept.openArchive?.inode ?? null);
      if (before === reader.dataVersion() || attempt === ATTEMPTS) throw explain(error);
    }
  }
}

function explain(error: unknown): unknown {
  const isMissing = error instanceof Error && error.message.includes('no such table');
  return isMissing ? new ArchiveMissing(getSettings().databaseUrl, error) : error;
}
