import { join, sep } from 'node:path';
import type { ContentFault } from './content-fault';
import { type ListedSources, listSources } from './list-sources';

/** A dump in content/sources and what lies beside it. */
export interface SourceFile {
  id: string;
  /** File name alone: 20220222-baotou.txt */
  file: string;
  path: string;
  cataloguePath: string;
  /** null where nobody corrected this source. */
  correctionsPath: string | null;
  /** Sizes and times of the files: equal means unchanged, without reading them. */
  stamp: string;
}

const toLine = ({ file, stamp }: SourceFile) => `${file}\t${stamp}`;

/** The id in a source's line. */
export const idOfLine = (line: string): string => line.slice(0, line.lastIndexOf('.', line.indexOf('\t')));

/** A source of a content folder from its line. */
function unpackLine(contentDir: string, line: string): SourceFile {
  const tab = line.indexOf('\t');
  const [file, stamp, id] = [line.slice(0, tab), line.slice(tab + 1), idOfLine(line)];
  const folder = join(contentDir, 'sources') + sep;
  const isCorrected = stamp.split(' ').length > 2;
  return {
    ...{ id, file, path: folder + file, cataloguePath: `${folder + id}.yaml` },
    correctionsPath: isCorrected ? `${join(contentDir, 'corrections') + sep + id}.yaml` : null,
    stamp,
  };
}

/** Sources in the order of their files, as text until they are asked for: a hundred thousand of them take 40 MB otherwise. */
export class SourceList implements Iterable<SourceFile> {
  readonly #contentDir: string;
  /** Lines; sources that lie elsewhere as they are. */
  readonly #entries: readonly (string | SourceFile)[];

  constructor(contentDir: string, entries: readonly (string | SourceFile)[]) {
    this.#contentDir = contentDir;
    this.#entries = entries;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** Those whose line, the file's name and its stamp, passes. */
  filter(passes: (line: string) => boolean): SourceList {
    const kept = this.#entries.filter((entry) => passes(typeof entry === 'string' ? entry : toLine(entry)));
    return new SourceList(this.#contentDir, kept);
  }

  slice(from: number, to: number): SourceFile[] {
    return this.#entries
      .slice(from, to)
      .map((entry) => (typeof entry === 'string' ? unpackLine(this.#contentDir, entry) : entry));
  }

  with(extra: readonly SourceFile[]): SourceList {
    return extra.length === 0 ? this : new SourceList(this.#contentDir, [...this.#entries, ...extra]);
  }

  /** All ids. */
  ids(): Set<string> {
    return new Set(this.#entries.map((entry) => (typeof entry === 'string' ? idOfLine(entry) : entry.id)));
  }

  *[Symbol.iterator](): Iterator<SourceFile> {
    for (let at = 0; at < this.length; at++) yield* this.slice(at, at + 1);
  }
}

/** A content folder that is being listed in another thread. */
export interface EarlyListing {
  contentDir: string;
  /** null where the thread could not do it. */
  listed: Promise<ListedSources | null>;
}

/** What lies in content/sources, and what of it cannot be used. */
export interface FoundSources {
  sources: SourceList;
  faults: ContentFault[];
}

/** What lies in a content folder, as this thread finds it. */
export function findSources(contentDir: string): FoundSources {
  return unpack(contentDir, listSources(contentDir));
}

/** What lies in a content folder, from the thread that lists it already, where there is one. */
export async function takeSources(
  contentDir: string,
  early: EarlyListing | undefined,
): Promise<FoundSources> {
  const listed = early?.contentDir === contentDir ? await early.listed : null;
  return listed === null ? findSources(contentDir) : unpack(contentDir, listed);
}

function unpack(contentDir: string, { lines, faults }: ListedSources): FoundSources {
  return { sources: new SourceList(contentDir, lines === '' ? [] : lines.split('\n')), faults };
}
