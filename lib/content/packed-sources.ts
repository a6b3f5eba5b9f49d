import { join, sep } from 'node:path';
import type { ContentFault } from './content-fault';
import { type FoundSources, listSourceFiles } from './list-sources';

/** What was found in a content folder, as it crosses from one thread to another: objects by the hundred thousand take longer. */
export interface PackedSources {
  /** A source a line: id, file name, `+` where it has corrections, stamp; parted by tabs, which none of them holds. */
  lines: string;
  faults: ContentFault[];
}

/** One line for each source: id, file, whether corrections are there, stamp. */
export function packSources({ sources, faults }: FoundSources): PackedSources {
  const lines = sources.map(
    ({ id, file, correctionsPath, stamp }) =>
      `${id}\t${file}\t${correctionsPath === null ? '' : '+'}\t${stamp}`,
  );
  return { lines: lines.join('\n'), faults };
}

/** The sources as `listSourceFiles` finds them in this folder. */
export function unpackSources(contentDir: string, { lines, faults }: PackedSources): FoundSources {
  const folder = join(contentDir, 'sources') + sep;
  const corrections = join(contentDir, 'corrections') + sep;
  const sources = (lines === '' ? [] : lines.split('\n')).map((line) => {
    const fileAt = line.indexOf('\t') + 1;
    const correctedAt = line.indexOf('\t', fileAt) + 1;
    const stampAt = line.indexOf('\t', correctedAt) + 1;
    const id = line.slice(0, fileAt - 1);
    const file = line.slice(fileAt, correctedAt - 1);
    const correctionsPath = stampAt - correctedAt > 1 ? `${corrections + id}.yaml` : null;
    const paths = { path: folder + file, cataloguePath: `${folder + id}.yaml`, correctionsPath };
    return { id, file, ...paths, stamp: line.slice(stampAt) };
  });
  return { sources, faults };
}

/** A content folder that is being listed in another thread. */
export interface EarlyListing {
  contentDir: string;
  /** null where the thread could not do it. */
  packed: Promise<PackedSources | null>;
}

/** What lies in a content folder, from the thread that lists it already, where there is one. */
export async function findSources(
  contentDir: string,
  early: EarlyListing | undefined,
): Promise<FoundSources> {
  const packed = early?.contentDir === contentDir ? await early.packed : null;
  return packed === null ? listSourceFiles(contentDir) : unpackSources(contentDir, packed);
}
