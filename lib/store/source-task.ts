import { ContentError, type ContentFault } from '@/lib/content/content-fault';
import type { SourceFile } from '@/lib/content/source-list';
import { SourceError } from '@/lib/source/decoded-source';
import type { SourceBuilder } from './build-source';
import type { BuiltSource } from './built-source';
import type { LedgerEntry } from './ledger/ledger-state';
import { readSource } from './plan-sources';
import type { StoryPart } from './search-index/story-parts';

/** One source to be read and, where it is not as it was, parsed: all that this takes, as plain data. */
export interface SourceTask {
  source: SourceFile;
  contextHash: string;
  /** Of its last seed; null for a new source. */
  fingerprint: string | null;
  dateAdded: string;
  published: LedgerEntry[];
  /** Stories of the source of the same bytes whose file is gone. */
  formerly: LedgerEntry[];
}

export type SourceResult =
  | { kind: 'unchanged'; id: string; stamp: string }
  | { kind: 'built'; built: BuiltSource }
  /** Of the stories before it, in the order in which they were built; no source of its own. */
  | { kind: 'part'; part: StoryPart }
  | { kind: 'faulty'; faults: ContentFault[] };

/** What is wrong with a source; errors that are not about it pass on. */
function toFaults(error: unknown, { path }: SourceFile): ContentFault[] {
  if (error instanceof ContentError) return error.faults;
  if (error instanceof SourceError) {
    return [{ file: path, line: null, message: error.reason, remedy: error.remedy }];
  }
  throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

/** Reads a source and builds its rows. */
function runSourceTask(builder: SourceBuilder, task: SourceTask): SourceResult {
  const { source, contextHash, fingerprint, dateAdded, published, formerly } = task;
  try {
    const read = readSource(source, contextHash);
    if (read.fingerprint === fingerprint) return { kind: 'unchanged', id: read.id, stamp: read.stamp };
    return { kind: 'built', built: builder.build({ ...read, dateAdded, published, formerly }) };
  } catch (error) {
    return { kind: 'faulty', faults: toFaults(error, source) };
  }
}

/** Runs tasks one after the other; with `last`, none will follow. */
export function runSourceTasks(
  builder: SourceBuilder,
  tasks: readonly SourceTask[],
  last: boolean,
): SourceResult[] {
  const results = tasks.map((task) => runSourceTask(builder, task));
  const parts = builder.takeParts({ last });
  return [...results, ...parts.map((part): SourceResult => ({ kind: 'part', part }))];
}
