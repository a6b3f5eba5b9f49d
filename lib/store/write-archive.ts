import { createHash } from 'node:crypto';
import type { ArchiveCounts } from './archive-counts';
import type { Transaction } from './database';
import { indexVersion } from './indexers';
import { keepReport, type SeedReport } from './seed-report';

const COUNTS = `SELECT
  (SELECT COUNT(*) FROM "Source") AS "sources",
  (SELECT COUNT(*) FROM "Article") AS "articles",
  (SELECT COALESCE(SUM("characters"), 0) FROM "Article") AS "characters",
  (SELECT COUNT(*) FROM "Unit") AS "units",
  (SELECT COUNT(*) FROM "Person" WHERE NOT "private") AS "people",
  (SELECT COUNT(*) FROM "Topic" WHERE "status" = 'catalogued') AS "topics",
  (SELECT COUNT(*) FROM "Topic" WHERE "status" = 'candidate') AS "candidates",
  (SELECT COUNT(*) FROM "Quote") AS "quotes",
  (SELECT COUNT(*) FROM "Figure") AS "figures",
  (SELECT COUNT(*) FROM "Event") AS "events",
  (SELECT COUNT(*) FROM "Message") AS "messages",
  (SELECT MIN("sortDate") FROM "Article" WHERE "sortDate" <> '') AS "first",
  (SELECT MAX("sortDate") FROM "Article" WHERE "sortDate" <> '') AS "last"`;

interface ArchiveFacts {
  parserVersion: string;
  builtAt: string;
  ledger: { bytes: number; hash: string };
  report: SeedReport;
}

async function versionOf(transaction: Transaction, { parserVersion, ledger }: ArchiveFacts): Promise<string> {
  const hash = createHash('sha256').update(`${parserVersion}\0${indexVersion()}\0${ledger.hash}\0`);
  // As one text: a hundred thousand rows of their own took longer than all else that a small seed does here.
  const [row] = await transaction.$queryRawUnsafe<{ fingerprints: string | null }[]>(
    `SELECT group_concat("fingerprint", '' ORDER BY "id") AS "fingerprints" FROM "Source"`,
  );
  hash.update(row?.fingerprints ?? '');
  return hash.digest('hex').slice(0, 16);
}

/** Writes what the archive is and holds: its version, counts and the seed's report. */
export async function writeArchive(
  transaction: Transaction,
  facts: ArchiveFacts,
): Promise<{ version: string; counts: ArchiveCounts }> {
  const version = await versionOf(transaction, facts);
  const counts = (await transaction.$queryRawUnsafe<ArchiveCounts[]>(COUNTS))[0];
  if (counts === undefined) throw new Error('the counts of the archive came back empty');
  await transaction.$executeRawUnsafe(
    `INSERT OR REPLACE INTO "Archive"
       ("id", "version", "builtAt", "parserVersion", "indexVersion", "ledgerBytes", "ledgerHash", "report", "counts")
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version,
    facts.builtAt,
    facts.parserVersion,
    indexVersion(),
    facts.ledger.bytes,
    facts.ledger.hash,
    JSON.stringify(keepReport(facts.report)),
    JSON.stringify(counts),
  );
  return { version, counts };
}
