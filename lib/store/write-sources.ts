import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ContentError, type ContentFault } from '@/lib/content/content-fault';
import type { SourceFile } from '@/lib/content/source-list';
import { buildSources } from './build-pool';
import type { BuiltIndexes } from './built-indexes';
import type { BuiltSource } from './built-source';
import { BulkWriter } from './bulk-rows';
import type { Transaction } from './database';
import type { FormerSets } from './ledger/former-sets';
import type { LedgerState } from './ledger/ledger-state';
import type { SourcePlan } from './plan-sources';
import { recordArticles } from './record-articles';
import { type Removed, removeSources } from './remove-rows';
import type { SeedReport } from './seed-report';
import type { SourceTask } from './source-task';
import type { TouchedRecords } from './touched-records';
import type { Content } from './write-content';

export interface SourcesJob {
  content: Content;
  plan: SourcePlan;
  /** Ids of sources that were published and whose files are gone. */
  gone: readonly string[];
  ledger: LedgerState;
  formerSets: FormerSets;
  report: SeedReport;
  touched: TouchedRecords;
  /** Takes what the indexes are made from, where the whole archive is made. */
  built: BuiltIndexes | null;
}

export interface WrittenSources {
  /** Ids of stories whose rows were written. */
  articles: string[];
  removed: Removed;
  /** Sources that went to another id with the same bytes. */
  movedTo: Map<string, string>;
}

/** Sources whose files are gone, by the hash of their bytes. */
function goneByHash(gone: readonly string[], ledger: LedgerState): Map<string, string> {
  const hashes = gone.map((id) => [ledger.get('sources', id)?.hash, id] as const);
  return new Map(hashes.flatMap(([hash, id]) => (hash == null ? [] : [[hash, id]])));
}

/** Where the bytes of a new source stood before: a source that is gone, by its id. */
function findFormer(
  source: SourceFile,
  gone: ReadonlyMap<string, string>,
  ledger: LedgerState,
): string | null {
  if (gone.size === 0 || ledger.get('sources', source.id)?.fate === 'live') return null;
  return gone.get(createHash('sha256').update(readFileSync(source.path)).digest('hex')) ?? null;
}

/** The fingerprints of those sources of the plan that have rows already. */
async function readFingerprints(
  transaction: Transaction,
  { known }: SourcePlan,
): Promise<Map<string, string>> {
  if (known.length === 0) return new Map();
  const rows = await transaction.$queryRawUnsafe<{ id: string; fingerprint: string }[]>(
    `SELECT "id", "fingerprint" FROM "Source" WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(known),
  );
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
}

/**
 * Reads the plan's sources, parses those that are not as they were, and writes their rows in place of the old ones.
 * Goes on after a source that cannot be read, to name every fault at once; then throws a ContentError.
 */
export async function writeSources(transaction: Transaction, job: SourcesJob): Promise<WrittenSources> {
  const { content, plan, ledger, formerSets, report, touched } = job;
  const { authority, now } = content;
  const fingerprints = await readFingerprints(transaction, plan);
  const gone = goneByHash(job.gone, ledger);
  const written: WrittenSources = {
    articles: [],
    removed: { articles: [], units: [], topics: [], people: [] },
    movedTo: new Map(),
  };
  const toTask = (source: SourceFile): SourceTask => {
    const former = findFormer(source, gone, ledger);
    if (former !== null) written.movedTo.set(former, source.id);
    return { ...historyOf(source.id, former, job), source, fingerprint: fingerprints.get(source.id) ?? null };
  };

  const writer = new BulkWriter(transaction);
  const faults: ContentFault[] = [];
  report.unchanged = plan.unchanged;
  let done = 0;
  const write = async (built: BuiltSource): Promise<void> => {
    if (fingerprints.has(built.id)) {
      await formerSets.keepOf([built.id]);
      const removed = await removeSources(transaction, [built.id]);
      written.removed.articles.push(...removed.articles);
      touched.addRemoved(removed);
    }
    for (const rows of built.rows) await writer.addPacked(rows);
    await recordSource(built, job);
    for (const { id } of built.articles) written.articles.push(id);
  };
  const isWhole = job.built !== null;
  for await (const result of buildSources({ authority, now, isWhole }, plan.suspects, toTask)) {
    if (result.kind === 'part') {
      await job.built?.addPart(result.part);
      continue;
    }
    if (result.kind === 'faulty') {
      faults.push(...result.faults);
    } else if (result.kind === 'unchanged') {
      const { id, stamp } = result;
      await transaction.$executeRawUnsafe(`UPDATE "Source" SET "stamp" = ? WHERE "id" = ?`, stamp, id);
      report.unchanged++;
    } else if (faults.length === 0) {
      await write(result.built);
    }
    content.onProgress(++done, plan.suspects.length);
  }
  if (faults.length > 0) throw new ContentError(faults);
  await writer.flush();
  return written;
}

/** What the ledger and the seed know of a source before it is read; `former` is the id that it had. */
function historyOf(
  id: string,
  former: string | null,
  { ledger, content }: SourcesJob,
): Omit<SourceTask, 'source' | 'fingerprint'> {
  const known = ledger.get('sources', id) ?? ledger.get('sources', former ?? '');
  const formerly = former === null ? [] : ledger.articlesOf(former).filter(({ fate }) => fate === 'live');
  return {
    contextHash: content.contextHash,
    dateAdded: known?.added ?? content.now,
    published: ledger.articlesOf(id),
    formerly,
  };
}

/** Notes a source whose rows are written in the ledger, the report and what the indexes are made from. */
async function recordSource(built: BuiltSource, job: SourcesJob): Promise<void> {
  await recordArticles(built, job.ledger, job.formerSets, job.report, job.content.now);
  recordConflicts(built, job.report);
  job.touched.addBuilt(built);
  job.built?.addSource(built);
  job.report.parsed++;
}

function recordConflicts({ id, corrections }: BuiltSource, report: SeedReport): void {
  for (const { entry, line, column, applied, found } of corrections) {
    if (applied) continue;
    const { field, expected } = entry;
    report.conflicts.push({ source: id, line, column, field, expected, found });
  }
}
