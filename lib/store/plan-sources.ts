import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CatalogueEntry, catalogueSchema } from '@/lib/content/catalogue-schema';
import { ContentError, type ContentFault } from '@/lib/content/content-fault';
import { correctionsSchema } from '@/lib/content/correction-schema';
import { readYaml, type YamlFile } from '@/lib/content/read-yaml';
import { idOfLine, type SourceFile, type SourceList } from '@/lib/content/source-list';
import { toText } from '@/lib/content/utf8-text';
import { findRegionFault } from '@/lib/places/region-fault';
import type { SourceInput } from './built-source';
import { isStoryEntry } from './corrections/decide-stories';

/** Stories of one source that may be split or joined: for each the source is parsed once more. */
const MOST_STORY_ENTRIES = 200;

export interface SourcePlan {
  /** To be read, and parsed where the fingerprint is another. */
  suspects: SourceList;
  unchanged: number;
  /** Ids of suspects that have rows already. */
  known: string[];
  /** Ids of sources whose files are gone. */
  gone: string[];
}

/** Files and the version of everything else that rows depend on: equal means that a source need not be read. */
const stampOf = (source: SourceFile, contextHash: string) => `${source.stamp} ${contextHash}`;

/** Which sources to read; those whose line is that of last time, which is taken out of `lines`, are as they were. */
export function planSources(sources: SourceList, lines: Set<string>): SourcePlan {
  const suspects = sources.filter((line) => !lines.delete(line));
  const asked = lines.size === 0 ? new Set<string>() : suspects.ids();
  const stale = [...lines].map(idOfLine).sort();
  return {
    suspects,
    unchanged: sources.length - suspects.length,
    known: stale.filter((id) => asked.has(id)),
    gone: stale.filter((id) => !asked.has(id)),
  };
}

export type ReadSource = Pick<
  SourceInput,
  'id' | 'file' | 'bytes' | 'stamp' | 'fingerprint' | 'catalogue' | 'corrections'
>;

const readText = (path: string) => toText(path, readFileSync(path));

/** A region that names no place: nothing in the dump would be understood by it, and nobody would notice. */
function checkRegion(path: string, { value, placeOf }: YamlFile<CatalogueEntry>): ContentFault[] {
  const fault = value.region === undefined ? null : findRegionFault(value.region);
  if (fault === null) return [];
  const remedy =
    'Write province, prefecture and county as in 浙江省/杭州市, or leave it out and say it in note';
  return [{ file: path, ...placeOf(['region']), message: `region: ${fault}`, remedy }];
}

/** Reads a source with its catalogue entry and corrections; throws a ContentError that lists their faults. */
export function readSource(source: SourceFile, contextHash: string): ReadSource {
  const { id, file } = source;
  const bytes = readFileSync(source.path);
  const catalogueText = readText(source.cataloguePath);
  const correctionsText = source.correctionsPath === null ? '' : readText(source.correctionsPath);
  const catalogue = readYaml(source.cataloguePath, catalogueText, catalogueSchema, {});
  const corrections =
    source.correctionsPath === null
      ? null
      : readYaml(source.correctionsPath, correctionsText, correctionsSchema, []);
  if (!catalogue.ok || corrections?.ok === false) {
    const results = corrections === null ? [catalogue] : [catalogue, corrections];
    throw new ContentError(results.flatMap((result) => (result.ok ? [] : result.faults)));
  }
  const misplaced = checkRegion(source.cataloguePath, catalogue.file);
  if (misplaced.length > 0) throw new ContentError(misplaced);
  const fingerprint = createHash('sha256')
    .update(`${contextHash}\0${file}\0${catalogueText}\0${correctionsText}\0`)
    .update(bytes)
    .digest('hex');
  const corrected = corrections?.file;
  const entries = corrected
    ? corrected.value.map((entry, index) => ({ entry, ...corrected.placeOf([index]) }))
    : [];
  const tooMany = entries.filter(({ entry }) => isStoryEntry(entry))[MOST_STORY_ENTRIES];
  if (tooMany !== undefined) {
    const message = `more than ${MOST_STORY_ENTRIES} entries split or join stories of this source`;
    const remedy = 'Divide the dump into several files, each with its own corrections';
    const { line, column } = tooMany;
    throw new ContentError([{ file: source.correctionsPath ?? '', line, column, message, remedy }]);
  }
  const stamp = stampOf(source, contextHash);
  return { id, file, bytes, stamp, fingerprint, catalogue: catalogue.file.value, corrections: entries };
}
