import { ContentError } from '@/lib/content/content-fault';
import type { ArchiveCounts } from './archive-counts';
import type { Transaction } from './database';
import type { LedgerFile } from './ledger/ledger-file';
import type { SeedReport } from './seed-report';

/** What the last seed left, as far as the next one can build on it. */
export interface ArchiveState {
  version: string;
  indexVersion: string;
  counts: ArchiveCounts;
  report: SeedReport;
  /** Of the sources' files, by name and stamp. */
  lines: Set<string>;
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
 * The sources' lines as `listSources` would make them of last time's files; null where one was written in another context.
 *
 * As one text: a hundred thousand rows of their own were most of what a seed of one source had to clean up.
 */
async function readLines(transaction: Transaction, contextHash: string): Promise<Set<string> | null> {
  const [row] = await transaction.$queryRawUnsafe<{ lines: string | null }[]>(
    `SELECT group_concat("file" || char(9) || "stamp", char(10)) AS "lines" FROM "Source"`,
  );
  const lines = new Set<string>();
  const end = ` ${contextHash}`;
  for (const line of row?.lines?.split('\n') ?? []) {
    if (!line.endsWith(end)) return null;
    lines.add(line.slice(0, -end.length));
  }
  return lines;
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
  const lines = await readLines(transaction, contextHash);
  if (lines === null) return null;
  const counts = JSON.parse(archive.counts) as ArchiveCounts;
  const report = JSON.parse(archive.report) as SeedReport;
  return { version: archive.version, indexVersion: archive.indexVersion, counts, report, lines };
}
