import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isMissing } from '@/lib/missing-file';
import type { ContentFault } from './content-fault';

/** What lies in content/sources, and what of it cannot be used; text, since objects by the hundred thousand take longer. */
export interface ListedSources {
  /**
   * A source a line, in the order of the files: the dump's name, tab, sizes and times of dump, catalogue entry and, where
   * there are any, corrections, a space between each two: equal means unchanged, without reading them.
   */
  lines: string;
  faults: ContentFault[];
}

const DUMP = /^(.*)\.(txt|html|htm)$/;
const ID = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;

/** Whether an id can be part of a permalink. */
export const isSourceId = (id: string): boolean => ID.test(id);

/** Names in a folder, hidden ones left out; null where there is no such folder. */
function listNames(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

type ReportFault = (file: string, message: string, remedy: string) => void;

const REMOVE = 'Remove it or put the file in its place';

/** Whether a link ends outside the content folder: what is read there is published, and no commit would hold it. */
function leadsOut(contentDir: string, path: string): boolean {
  return !realpathSync(path).startsWith(realpathSync(contentDir) + sep);
}

/** What tells that a file was touched; reports one that is no file, and a link that leads nowhere or out of the content. */
function stampOf(contentDir: string, path: string, fault: ReportFault): string {
  try {
    let stats = lstatSync(path);
    if (stats.isSymbolicLink()) {
      stats = statSync(path);
      if (leadsOut(contentDir, path))
        fault(path, 'is a link to a file outside the content folder', 'Copy the file itself to its place');
    }
    if (!stats.isFile()) fault(path, 'is no file', REMOVE);
    const { size, mtimeMs, ctimeMs, ino } = stats;
    // Both times of most files are the same, and printing a fraction of a millisecond takes longer than comparing.
    return `${size}:${mtimeMs}:${ctimeMs === mtimeMs ? '' : ctimeMs}:${ino}`;
  } catch (error) {
    fault(path, `cannot be read (${error instanceof Error ? error.message : String(error)})`, REMOVE);
    return '';
  }
}

/** The dump's name and the id in it, where a folder holds nothing but dumps, each followed by its catalogue file. */
function pairNames(names: readonly string[]): { id: string; file: string }[] | null {
  const pairs: { id: string; file: string }[] = [];
  for (let at = 0; at < names.length; at += 2) {
    const file = names[at] ?? '';
    const id = file.slice(0, file.lastIndexOf('.'));
    if (names[at + 1] !== `${id}.yaml` || !DUMP.test(file) || !isSourceId(id)) return null;
    pairs.push({ id, file });
  }
  return pairs;
}

interface Listing {
  /** Dumps by id, in the order of their names. */
  dumps: { id: string; file: string }[];
  /** Ids that a catalogue file was found for. */
  hasCatalogue: (id: string) => boolean;
}

/** Tells dumps from catalogue files, and reports what is neither or what nothing can be made of. */
function sortNames(folder: string, names: readonly string[], fault: ReportFault): Listing {
  const pairs = pairNames(names);
  if (pairs !== null) return { dumps: pairs, hasCatalogue: () => true };
  const catalogues = new Set<string>();
  const dumps = new Map<string, string>();
  const unusable = new Set<string>();
  for (const name of names) {
    const path = folder + sep + name;
    const id = DUMP.exec(name)?.[1];
    if (name.endsWith('.yaml')) {
      catalogues.add(name.slice(0, -'.yaml'.length));
    } else if (id === undefined) {
      const remedy = 'Name dumps <id>.txt or <id>.html, catalogue files <id>.yaml';
      fault(path, 'neither a dump nor a catalogue file', remedy);
    } else if (!isSourceId(id)) {
      unusable.add(id);
      fault(path, `"${id}" cannot be part of a permalink`, 'Name the file with a-z, 0-9 and single hyphens');
    } else if (dumps.has(id)) {
      const remedy = 'Rename one of the two, with its catalogue file';
      fault(path, `the id "${id}" is that of ${dumps.get(id)} too`, remedy);
    } else {
      dumps.set(id, name);
    }
  }
  for (const id of catalogues) {
    if (dumps.has(id) || unusable.has(id)) continue;
    const path = join(folder, `${id}.yaml`);
    fault(path, `describes the source "${id}", which is not there`, `Put ${id}.txt beside it or remove it`);
  }
  return {
    dumps: [...dumps].map(([id, file]) => ({ id, file })),
    hasCatalogue: (id) => catalogues.has(id),
  };
}

/** Correction files by the id of their source. */
function listCorrections(
  folder: string,
  dumps: readonly { id: string }[],
  fault: ReportFault,
): Map<string, string> {
  const corrections = new Map<string, string>();
  const names = listNames(folder) ?? [];
  const ids = new Set(names.length === 0 ? [] : dumps.map(({ id }) => id));
  for (const name of names) {
    const path = join(folder, name);
    const id = name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : null;
    if (id === null) {
      fault(path, 'not a corrections file', 'Name it <source id>.yaml');
    } else if (ids.has(id)) {
      corrections.set(id, path);
    } else {
      const remedy = 'Restore the source or remove this file';
      fault(path, `corrects the source "${id}", which is not there`, remedy);
    }
  }
  return corrections;
}

/** Lists the sources, and every file that has no partner, no usable id, or an id that another file has. */
export function listSources(contentDir: string): ListedSources {
  const folder = join(contentDir, 'sources');
  const faults: ContentFault[] = [];
  const fault: ReportFault = (file, message, remedy) => faults.push({ file, line: null, message, remedy });
  const names = listNames(folder)?.sort();
  if (names === undefined) {
    const remedy = 'Make it, or point CONTENT_DIR at the folder that holds the content';
    fault(folder, 'there is no such folder', remedy);
    return { lines: '', faults };
  }
  const { dumps, hasCatalogue } = sortNames(folder, names, fault);
  const corrections = listCorrections(join(contentDir, 'corrections'), dumps, fault);
  const lines: string[] = [];
  for (const { id, file } of dumps) {
    const path = folder + sep + file;
    const cataloguePath = `${folder + sep + id}.yaml`;
    if (!hasCatalogue(id)) {
      fault(path, 'has no catalogue file', `Write ${cataloguePath}; it may be as short as {}`);
      continue;
    }
    const correctionsPath = corrections.get(id);
    const paths =
      correctionsPath === undefined ? [path, cataloguePath] : [path, cataloguePath, correctionsPath];
    lines.push(`${file}\t${paths.map((each) => stampOf(contentDir, each, fault)).join(' ')}`);
  }
  return { lines: lines.join('\n'), faults };
}
