import type { CitedStory } from '@/lib/content/load-authority';
import type { SourceList } from '@/lib/content/source-list';
import type { Authority } from '@/lib/mentions/authority';
import { describeUnits } from '@/lib/mentions/units/describe-unit';
import type { ArchiveCounts } from './archive-counts';
import { setPageCache, type Transaction } from './database';
import { type ArchiveChanges, indexers } from './indexers';
import { checkCitedStories } from './ledger/check-cited-stories';
import { holdPending } from './ledger/ledger-file';
import type { LedgerState } from './ledger/ledger-state';
import { recordFates } from './ledger/record-fates';
import { createIndexes, type Migration } from './migrations';
import { type OpenedArchive, openArchive } from './open-archive';
import { orderUnits } from './order-units';
import { planSources, type SourcePlan } from './plan-sources';
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

/**
 * Writes everything but the indexes and returns what they need to know, null where nothing changed. The ledger, which
 * takes the most memory, is let go with this function, before the indexes are made.
 */
async function writeRows(
  transaction: Transaction,
  given: Content,
): Promise<{ result: SeedResult; changes: ArchiveChanges | null }> {
  const archive = await openArchive(transaction, given);
  const { ledger, state, built } = archive;
  const content = { ...given, now: notBefore(ledger.lastTime, given.now) };
  const report = emptyReport();
  const touched = new TouchedRecords();
  const plan = planSources(content.sources, state?.lines ?? new Set());
  const written = await writeStories(transaction, content, archive, plan, report, touched);
  await checkCitedStories(transaction, content.citedStories, ledger);

  if (state !== null && report.parsed === 0 && plan.gone.length === 0 && !ledger.hasNews) {
    const { version, counts, report } = state;
    return { result: { version, counts, report, changed: false }, changes: null };
  }
  content.onStage('records');
  await writeRecords(transaction, content, touched, ledger, report, state === null);
  await writeSeedEvents(transaction, ledger.lines({ all: state === null }));
  const counts = await closeSeed(transaction, content, archive, report);
  const changes = {
    built,
    ...written,
    units: [...touched.units],
    topics: [...touched.topics],
    people: [...touched.people],
  };
  return { result: { ...counts, report, changed: true }, changes };
}

/** The time of a seed: a clock that was set back must not date what changes before what it follows. */
const notBefore = (last: string | null, now: string): string => (last !== null && last > now ? last : now);

/** Writes the stories of the plan's sources and removes those that are gone; returns the ids of both. */
async function writeStories(
  transaction: Transaction,
  content: Content,
  { ledger, formerSets, state, built }: OpenedArchive,
  plan: SourcePlan,
  report: SeedReport,
  touched: TouchedRecords,
): Promise<{ writtenArticles: string[]; removedArticles: string[] }> {
  // The plan knows sources by their rows; a database made anew has none.
  const gone = state === null ? listGoneSources(content.sources, ledger) : plan.gone;
  content.onStage('sources');
  // A first seed appends rows in the order of their keys, which needs few pages in memory.
  if (state === null) await setPageCache(transaction, 'small');
  const job = { content, plan, gone, ledger, formerSets, report, touched, built };
  const written = await writeSources(transaction, job);
  content.onStage('indexes');
  await setPageCache(transaction, 'large');
  if (state === null) await createIndexes(transaction, content.migrations);
  await formerSets.keepOf(plan.gone);
  const removed = await removeSources(transaction, plan.gone);
  touched.addRemoved(removed);
  for (const id of gone) {
    await recordGoneSource(id, written.movedTo.get(id) ?? null, ledger, formerSets, report, content.now);
  }
  await formerSets.close();
  const removedArticles = new Set([...written.removed.articles, ...removed.articles]);
  for (const id of written.articles) removedArticles.delete(id);
  return { writtenArticles: written.articles, removedArticles: [...removedArticles] };
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
  { ledger, ledgerFile, state }: OpenedArchive,
  report: SeedReport,
): Promise<{ version: string; counts: ArchiveCounts }> {
  await writeRedirects(transaction, ledger, state === null);
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
