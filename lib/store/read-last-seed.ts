import type { ArchiveCounts } from './archive-counts';
import { openDatabase } from './database';
import type { KeptReport } from './seed-report';

/** What the last seed left word of. */
export interface LastSeed {
  version: string;
  /** ISO time. */
  builtAt: string;
  report: KeptReport;
  counts: ArchiveCounts;
}

/** The last seed of a database that is there; null where none has filled it. */
export async function readLastSeed(databaseUrl: string): Promise<LastSeed | null> {
  const database = openDatabase(databaseUrl);
  try {
    const tables = await database.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "sqlite_master" WHERE "type" = 'table' AND "name" = 'Archive'`,
    );
    if (tables.length === 0) return null;
    const [row] = await database.$queryRawUnsafe<Record<keyof LastSeed, string>[]>(
      `SELECT "version", "builtAt", "report", "counts" FROM "Archive"`,
    );
    if (row === undefined) return null;
    const { version, builtAt } = row;
    return { version, builtAt, report: JSON.parse(row.report), counts: JSON.parse(row.counts) };
  } finally {
    await database.$disconnect();
  }
}
