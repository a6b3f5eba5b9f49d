import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { ContentError } from '@/lib/content/content-fault';
import { findSources, type SourceFile } from '@/lib/content/source-list';
import type { SeedChanges } from '@/lib/store/rehearsal/findings';
import { FindingsReader } from '@/lib/store/rehearsal/read-findings';
import { rehearseSeed } from '@/lib/store/seed-archive';
import type { Conflict } from '@/lib/store/seed-report';
import { catalogueBeside, findSameBytes, freeId, toSourceId } from './find-dumps';
import type { CheckResult, CheckStatus, FoundSource } from './findings';

export interface CheckOptions {
  contentDir: string;
  databaseUrl: string;
  now: Date;
  /** Absolute paths of the dumps to tell about; empty for all of the archive's. */
  paths: readonly string[];
  onProgress?: (done: number, total: number) => void;
}

interface Asked {
  source: SourceFile;
  inArchive: boolean;
  givenAs: string | null;
}

/** As a person would type it: relative where that is shorter. */
export function shortPath(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') || here === '' ? path : here;
}

/** A dump from elsewhere as if it lay in content/, its catalogue file empty where it has none. */
function asSource(path: string, taken: Set<string>, folder: string): SourceFile {
  const id = freeId(toSourceId(basename(path)) || 'source', taken);
  taken.add(id);
  const cataloguePath = catalogueBeside(path) ?? join(folder, `${id}.yaml`);
  if (!existsSync(cataloguePath)) writeFileSync(cataloguePath, '{}\n');
  const { size, mtimeMs } = statSync(path);
  return {
    ...{ id, file: basename(path), path: shortPath(path), cataloguePath, correctionsPath: null },
    stamp: `${size}:${mtimeMs}`,
  };
}

function toAsked(paths: readonly string[], sources: readonly SourceFile[], folder: string): Asked[] {
  const taken = new Set(sources.map(({ id }) => id));
  return paths.map((path) => {
    const same = findSameBytes(path, sources);
    if (same === null) return { source: asSource(path, taken, folder), inArchive: false, givenAs: null };
    const isItself = shortPath(same.path) === shortPath(path) || basename(same.path) === basename(path);
    return { source: same, inArchive: true, givenAs: isItself ? null : shortPath(path) };
  });
}

function judge(sources: readonly FoundSource[], changes: SeedChanges): CheckStatus {
  const severities = new Set(sources.flatMap(({ doubts }) => doubts.map(({ severity }) => severity)));
  if (severities.has('error')) return 'wrong';
  const lost = changes.gone.length + changes.conflicts.length + changes.addresses.length;
  return severities.has('warning') || lost > 0 ? 'doubtful' : 'clean';
}

/**
 * What the dumps hold and what a seed would change, by a seed that is undone; writes neither database nor content.
 * Faults in content/ are part of the result.
 */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const { contentDir, databaseUrl, now, paths } = options;
  const folder = mkdtempSync(join(tmpdir(), 'archive-check-'));
  try {
    const { sources: listed, faults } = findSources(contentDir);
    if (faults.length > 0) throw new ContentError(faults);
    const sources = [...listed];
    const asked =
      paths.length > 0
        ? toAsked(paths, sources, folder)
        : sources.map((source) => ({ source, inArchive: true, givenAs: null }));
    const isNew = databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length));
    const found: FoundSource[] = [];
    let changes: SeedChanges | null = null;
    let stale: Conflict[] = [];
    await rehearseSeed({
      ...{ contentDir, now, onProgress: options.onProgress ?? (() => {}) },
      // Where nothing was seeded yet the rehearsal needs a database of its own, or it would leave an empty one.
      databaseUrl: isNew ? `file:${join(folder, 'archive.db')}` : databaseUrl,
      extra: asked.filter(({ inArchive }) => !inArchive).map(({ source }) => source),
      async inspect(transaction, result) {
        const reader = new FindingsReader(transaction);
        changes = await reader.changes(result, `${now.toISOString().slice(0, 19)}Z`);
        stale = await reader.staleCorrections();
        for (const { source, inArchive, givenAs } of asked) {
          found.push({ ...(await reader.source(source.id, shortPath(source.path))), inArchive, givenAs });
        }
      },
    });
    if (changes === null) throw new Error('the rehearsed seed was not inspected');
    return { status: judge(found, changes), sources: found, changes, stale, faults: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { status: 'wrong', sources: [], changes: null, stale: [], faults: error.faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
