import { ContentError } from '../content/content-fault';
import type { ArchiveCounts } from './archive-counts';
import type { Transaction } from './database';
import type { LedgerFile } from './ledger-file';
import type { KnownSource } from './plan-sources';
import type { SeedReport } from './seed-report';

/** What the last seed left, as far as the next one can build on it. */
export interface ArchiveState {
  version: string;
  indexVersion: string;
  counts: ArchiveCounts;
  report: SeedReport;
  sources: KnownSource[];
}

interface ArchiveRow {
  version: string;
  indexVersion: string;
  ledgerBytes: number;
  ledgerHash: string;
  report: string;
  counts: string;
}

/**
 * The state that the last seed left; null where everything must be written anew: no seed before, another parser or
 * authority file, or a ledger that is not as that seed left it (another machine's lines came in).
 * Throws a ContentError where the ledger is missing although the database stands.
 */
export async function readArchiveState(
  transaction: Transaction,
  ledger: LedgerFile,
  contextHash: string,
): Promise<ArchiveState | null> {
  const archive = (
    await transaction.$queryRawUnsafe<ArchiveRow[]>(
      `SELECT "version", "indexVersion", "ledgerBytes", "ledgerHash", "report", "counts" FROM "Archive"`,
    )
  )[0];
  if (archive === undefined) return null;
  if (ledger.bytes === 0 && archive.ledgerBytes > 0) {
    const remedy = 'Restore it from git; to begin a new archive with new dates, delete the database instead';
    throw new ContentError([
      {
        file: ledger.path,
        line: null,
        message: 'the ledger of what was published is missing or empty',
        remedy,
      },
    ]);
  }
  if (archive.ledgerHash !== ledger.hash) return null;
  const sources = await transaction.$queryRawUnsafe<KnownSource[]>(
    `SELECT "id", "stamp", "fingerprint" FROM "Source" ORDER BY "id"`,
  );
  if (sources.some(({ stamp }) => !stamp.endsWith(` ${contextHash}`))) return null;
  const counts = JSON.parse(archive.counts) as ArchiveCounts;
  const report = JSON.parse(archive.report) as SeedReport;
  return { version: archive.version, indexVersion: archive.indexVersion, counts, report, sources };
}
