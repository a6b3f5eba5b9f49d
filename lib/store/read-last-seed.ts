import type { ArchiveCounts } from './archive-counts';
import { openDatabase } from './database';
import { type PastSeed, SEED_HISTORY, type SeedEventRow, toPastSeeds } from './seed-history';
import type { KeptReport } from './seed-report';

/** What the last seed left word of. */
export interface LastSeed {
  version: string;
  /** ISO time. */
  builtAt: string;
  report: KeptReport;
  counts: ArchiveCounts;
  /** Seeds that published something, newest first. */
  history: PastSeed[];
}

/** The last seed of a database that is there, and `past` seeds in all; null where none has filled it. */
export async function readLastSeed(databaseUrl: string, past: number): Promise<LastSeed | null> {
  const database = openDatabase(databaseUrl);
  try {
    const tables = await database.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "sqlite_master" WHERE "type" = 'table' AND "name" = 'Archive'`,
    );
    if (tables.length === 0) return null;
    const [row] = await database.$queryRawUnsafe<Record<Exclude<keyof LastSeed, 'history'>, string>[]>(
      `SELECT "version", "builtAt", "report", "counts" FROM "Archive"`,
    );
    if (row === undefined) return null;
    const { version, builtAt } = row;
    const events = await database.$queryRawUnsafe<SeedEventRow[]>(SEED_HISTORY, past);
    return {
      ...{ version, builtAt, report: JSON.parse(row.report), counts: JSON.parse(row.counts) },
      history: toPastSeeds(events),
    };
  } finally {
    await database.$disconnect();
  }
}
