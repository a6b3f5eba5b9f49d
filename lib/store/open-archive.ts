import { BuiltIndexes } from './built-indexes';
import type { Transaction } from './database';
import { indexers, indexVersion } from './indexers';
import { assertStoriesKnown } from './ledger/assert-known';
import { FormerSets } from './ledger/former-sets';
import { type LedgerFile, readLedger } from './ledger/ledger-file';
import { checkLedger } from './ledger/ledger-lines';
import { LedgerState } from './ledger/ledger-state';
import { hasSchema, rebuildTables } from './migrations';
import { type ArchiveState, readArchiveState } from './read-archive-state';
import type { Content } from './write-content';

/** What a seed builds on. */
export interface OpenedArchive {
  ledgerFile: LedgerFile;
  ledger: LedgerState;
  formerSets: FormerSets;
  /** As the last seed left it; null where the whole archive is written anew. */
  state: ArchiveState | null;
  /** Collects what the indexes are made from; null unless the whole archive is written anew. */
  built: BuiltIndexes | null;
}

/** The last seed's state, null where everything must be written anew; throws as `openArchive` does. */
async function readState(
  transaction: Transaction,
  content: Content,
  ledgerFile: LedgerFile,
): Promise<ArchiveState | null> {
  if (!(await hasSchema(transaction, content.migrations))) {
    checkLedger(ledgerFile.path, ledgerFile.log.lines());
    return null;
  }
  const state = await readArchiveState(transaction, ledgerFile, content.contextHash);
  // Indexes of another version are built together with the stories, so the sources must be read again.
  if (state?.indexVersion === indexVersion()) return state;
  checkLedger(ledgerFile.path, ledgerFile.log.lines());
  await assertStoriesKnown(transaction, ledgerFile.path, new LedgerState(ledgerFile.log), content.sources);
  return null;
}

/**
 * Opens the archive for a seed; where nothing can be kept, empties its tables and checks the ledger.
 * Throws a ContentError where the ledger is missing, has a line that is no event, or has lost some.
 */
export async function openArchive(transaction: Transaction, content: Content): Promise<OpenedArchive> {
  const ledgerFile = await readLedger(content.contentDir);
  const state = await readState(transaction, content, ledgerFile);
  const formerSets = await FormerSets.open(transaction);
  if (state !== null) {
    return { ledgerFile, ledger: new LedgerState(ledgerFile.log), formerSets, state, built: null };
  }
  await formerSets.keepAll();
  await rebuildTables(transaction, content.migrations);
  for (const indexer of indexers) await indexer.create(transaction);
  const built = await BuiltIndexes.open(transaction);
  return { ledgerFile, ledger: new LedgerState(ledgerFile.log), formerSets, state, built };
}
