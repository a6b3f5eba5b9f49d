import type { CitedStory } from '../content/load-authority';
import type { SourceList } from '../content/source-list';
import type { Authority } from '../mentions/authority';
import { describeUnits } from '../mentions/units/describe-unit';
import type { ArchiveCounts } from './archive-counts';
import { BuiltIndexes } from './built-indexes';
import { setPageCache, type Transaction } from './database';
import { type ArchiveChanges, indexers, indexVersion } from './indexers';
import { checkCitedStories } from './ledger/check-cited-stories';
import { FormerSets } from './ledger/former-sets';
import { holdPending, type LedgerFile, readLedger } from './ledger/ledger-file';
import { checkLedger } from './ledger/ledger-lines';
import { LedgerState } from './ledger/ledger-state';
import { recordFates } from './ledger/record-fates';
import { createIndexes, hasSchema, type Migration, rebuildTables } from './migrations';
import { orderUnits } from './order-units';
import { planSources } from './plan-sources';
import { readArchiveState } from './read-archive-state';
import { listGoneSources, recordGoneSource } from './record-articles';
import { removeSources } from './remove-rows';
import type { SeedResult } from './seed-archive';
import { writeSeedEvents } from './seed-events';
import type { SeedReport } from './seed-report';
import type { SeedStage } from './seed-stage';
import { TouchedRecords } from './touched-records';
import { UnitRegistry } from './unit-registry';
import { writeArchive } from './write-archive';
import { writePeople } from './write-people';
import { writeRedirects } from './write-redirects';
import { writeSources } from './write-sources';
import { writeTopics } from './write-topics';
import { writeUnits } from './write-units';

/** Everything that a seed writes from. */
export interface Content {
  contentDir: string;
  authority: Authority;
  citedStories: CitedStory[];
  sources: SourceList;
  migrations: Migration[];
  parserVersion: string;
  /** Changes with the parser and the authority files. */
  contextHash: string;
  /** ISO time. */
  now: string;
  onProgress: (done: number, total: number) => void;
  onStage: (stage: SeedStage) => void;
}

const emptyReport = (): SeedReport => ({
  ...{ added: [], changed: [], gone: [], moved: [], conflicts: [] },
  ...{ newUnits: [], newPeople: [], newTopics: [], parsed: 0, unchanged: 0 },
});

/** Writes what is new in content/ and makes anew whatever hangs on it. Runs inside of the seed's transaction. */
export async function writeContent(transaction: Transaction, content: Content): Promise<SeedResult> {
  const { result, changes } = await writeRows(transaction, content);
  if (changes === null) return result;
  await runIndexers(transaction, content.onStage, changes);
  content.onStage('commit');
  return result;
}

/** All but the indexes, whose changes it returns; the ledger, the largest of what it needs, is let go before them. */
async function writeRows(
  transaction: Transaction,
  content: Content,
): Promise<{ result: SeedResult; changes: ArchiveChanges | null }> {
  const { now } = content;
  const ledgerFile = await readLedger(content.contentDir);
  const before = (await hasSchema(transaction, content.migrations))
    ? await readArchiveState(transaction, ledgerFile, content.contextHash)
    : null;
  // Indexes of another version are made with the stories, from the sources on.
  const state = before?.indexVersion === indexVersion() ? before : null;
  const formerSets = await FormerSets.open(transaction);
  if (state === null) {
    await formerSets.keepAll();
    await rebuildTables(transaction, content.migrations);
    for (const indexer of indexers) await indexer.create(transaction);
  }
  const built = state === null ? await BuiltIndexes.open(transaction) : null;
  if (state === null) checkLedger(ledgerFile.path, ledgerFile.log.lines());
  const ledger = new LedgerState(ledgerFile.log);
  const report = emptyReport();
  const plan = planSources(content.sources, state?.lines ?? new Set());
  // The last seed left no source in the ledger that has no row.
  const gone = state === null ? listGoneSources(content.sources, ledger) : plan.gone;
  const touched = new TouchedRecords();

  content.onStage('sources');
  // Rows of a first seed come in the order of their keys.
  if (state === null) await setPageCache(transaction, 'small');
  const written = await writeSources(transaction, {
    content,
    plan,
    gone,
    ledger,
    formerSets,
    report,
    touched,
    built,
  });
  content.onStage('indexes');
  await setPageCache(transaction, 'large');
  if (state === null) await createIndexes(transaction, content.migrations);
  await formerSets.keepOf(plan.gone);
  const goneHere = await removeSources(transaction, plan.gone);
  touched.addRemoved(goneHere);
  for (const id of gone) {
    await recordGoneSource(id, written.movedTo.get(id) ?? null, ledger, formerSets, report, now);
  }
  await formerSets.close();
  await checkCitedStories(transaction, content.citedStories, ledger);

  if (state !== null && report.parsed === 0 && plan.gone.length === 0 && !ledger.hasNews) {
    const { version, counts, report } = state;
    return { result: { version, counts, report, changed: false }, changes: null };
  }
  content.onStage('records');
  await writeRecords(transaction, content, touched, ledger, report, state === null);
  await writeSeedEvents(transaction, ledger.lines({ all: state === null }));
  const counts = await closeSeed(transaction, content, ledger, ledgerFile, report, state === null);
  const removed = new Set([...written.removed.articles, ...goneHere.articles]);
  for (const id of written.articles) removed.delete(id);
  const changes = {
    built,
    writtenArticles: written.articles,
    removedArticles: [...removed],
    units: [...touched.units],
    topics: [...touched.topics],
    people: [...touched.people],
  };
  return { result: { ...counts, report, changed: true }, changes };
}

async function writeRecords(
  transaction: Transaction,
  { authority, now }: Content,
  touched: TouchedRecords,
  ledger: LedgerState,
  report: SeedReport,
  full: boolean,
): Promise<void> {
  const registry = new UnitRegistry(authority, describeUnits(authority));
  await writeUnits(transaction, touched.units, registry, touched.unitNames);
  await orderUnits(transaction);
  await writeTopics(transaction, touched.topics, authority.topics, touched.topicNames);
  await writePeople(transaction, touched.people, touched.knownAs);
  const asked = (kind: 'units' | 'topics' | 'people') =>
    full ? [...touched[kind], ...ledger.ids(kind)] : touched[kind];
  const record = (kind: 'units' | 'topics' | 'people') =>
    recordFates(transaction, kind, asked(kind), ledger, authority, now);
  report.newUnits = await record('units');
  report.newTopics = await record('topics');
  report.newPeople = await record('people');
}

async function closeSeed(
  transaction: Transaction,
  { parserVersion, now }: Content,
  ledger: LedgerState,
  ledgerFile: LedgerFile,
  report: SeedReport,
  full: boolean,
): Promise<{ version: string; counts: ArchiveCounts }> {
  await writeRedirects(transaction, ledger, full);
  const extended = await holdPending(transaction, ledgerFile, ledger.newsPieces());
  return writeArchive(transaction, { parserVersion, builtAt: now, ledger: extended, report });
}

async function runIndexers(
  transaction: Transaction,
  onStage: Content['onStage'],
  changes: ArchiveChanges,
): Promise<void> {
  for (const indexer of indexers) {
    onStage(indexer.name);
    await indexer.update(transaction, changes);
  }
}
