import { createHash } from 'node:crypto';
import { ContentError, type ContentFault } from '../content/content-fault';
import type { SourceFile } from '../content/list-sources';
import { SourceError } from '../source/decoded-source';
import { type BuiltSource, SourceBuilder, type SourceInput } from './build-source';
import { BulkWriter } from './bulk-rows';
import type { Transaction } from './database';
import type { LedgerEntry, LedgerState } from './ledger-state';
import { type KnownSource, type ReadSource, readSource, type SourcePlan } from './plan-sources';
import { recordArticles } from './record-articles';
import { type Removed, removeSources } from './remove-rows';
import type { SeedReport } from './seed-report';
import type { TouchedRecords } from './touched-records';
import type { Content } from './write-content';

export interface SourcesJob {
  content: Content;
  plan: SourcePlan;
  ledger: LedgerState;
  report: SeedReport;
  touched: TouchedRecords;
  known: readonly KnownSource[];
}

export interface WrittenSources {
  /** Ids of stories whose rows were written. */
  articles: string[];
  removed: Removed;
  /** Sources that went to another id with the same bytes. */
  movedTo: Map<string, string>;
}

/** Sources that are in the ledger and no longer in content/, by the hash of their bytes. */
function goneByHash(sources: readonly SourceFile[], ledger: LedgerState): Map<string, string> {
  const here = new Set(sources.map(({ id }) => id));
  const gone = [...ledger.entries('sources')].filter(({ id, fate }) => fate === 'live' && !here.has(id));
  return new Map(gone.flatMap(({ id, hash }) => (hash === null ? [] : [[hash, id] as const])));
}

/**
 * Reads the plan's sources, parses those that are not as they were, and writes their rows in place of the old ones.
 * Goes on after a source that cannot be read, to name every fault at once; then throws a ContentError.
 */
export async function writeSources(transaction: Transaction, job: SourcesJob): Promise<WrittenSources> {
  const { content, plan, ledger, report, touched } = job;
  const { contextHash, now } = content;
  const builder = new SourceBuilder(content.authority, now);
  const fingerprints = new Map(job.known.map(({ id, fingerprint }) => [id, fingerprint]));
  const gone = goneByHash(content.sources, ledger);
  const writer = new BulkWriter(transaction);
  const written: WrittenSources = {
    articles: [],
    removed: { articles: [], units: [], topics: [], people: [] },
    movedTo: new Map(),
  };
  const faults: ContentFault[] = [];
  report.unchanged = plan.unchanged;

  const write = async (source: SourceFile): Promise<void> => {
    const read = await readSource(source, contextHash);
    if (fingerprints.get(source.id) === read.fingerprint) {
      await transaction.$executeRawUnsafe(
        `UPDATE "Source" SET "stamp" = ? WHERE "id" = ?`,
        read.stamp,
        read.id,
      );
      report.unchanged++;
      return;
    }
    const former =
      gone.size > 0 ? gone.get(createHash('sha256').update(read.bytes).digest('hex')) : undefined;
    const built = builder.build(toInput(read, former, ledger, now));
    if (faults.length > 0) return;
    if (fingerprints.has(source.id)) {
      const removed = await removeSources(transaction, [source.id]);
      written.removed.articles.push(...removed.articles);
      touched.addRemoved(removed);
    }
    for (const rows of built.rows) await writer.add(rows);
    if (former !== undefined) written.movedTo.set(former, source.id);
    recordArticles(built, ledger, report, now);
    recordConflicts(built, report);
    touched.addBuilt(built);
    for (const { id } of built.articles) written.articles.push(id);
    report.parsed++;
  };

  for (const [index, source] of plan.suspects.entries()) {
    try {
      await write(source);
    } catch (error) {
      faults.push(...toFaults(error, source));
    }
    content.onProgress(index + 1, plan.suspects.length);
  }
  if (faults.length > 0) throw new ContentError(faults);
  await writer.flush();
  return written;
}

function toInput(
  read: ReadSource,
  former: string | undefined,
  ledger: LedgerState,
  now: string,
): SourceInput {
  const formerly: LedgerEntry[] =
    former === undefined ? [] : ledger.articlesOf(former).filter(({ fate }) => fate === 'live');
  const before = ledger.get('sources', former ?? read.id) ?? ledger.get('sources', read.id);
  return { ...read, dateAdded: before?.added ?? now, published: ledger.articlesOf(read.id), formerly };
}

function recordConflicts({ id, corrections }: BuiltSource, report: SeedReport): void {
  for (const { entry, line, applied, found } of corrections) {
    if (applied) continue;
    report.conflicts.push({ source: id, line, field: entry.field, expected: entry.expected, found });
  }
}

/** What is wrong with a source; errors that are not about it pass on. */
function toFaults(error: unknown, { path }: SourceFile): ContentFault[] {
  if (error instanceof ContentError) return error.faults;
  if (error instanceof SourceError)
    return [{ file: path, line: null, message: error.reason, remedy: error.remedy }];
  throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
