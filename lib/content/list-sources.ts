import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentFault } from './content-fault';

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

const DUMP = /^(.*)\.(txt|html|htm)$/;
const ID = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;

/** Whether an id can be part of a permalink. */
export const isSourceId = (id: string): boolean => ID.test(id);

/** Names in a folder, hidden ones left out; null where there is no such folder. */
function listNames(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const REMOVE = 'Remove it or put the file in its place';

/** What tells that a file was touched; a fault where it is no file, or a link that leads nowhere. */
function stampOf(path: string): string | ContentFault {
  const fault = (message: string): ContentFault => ({ file: path, line: null, message, remedy: REMOVE });
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return fault('is no file');
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  } catch (error) {
    return fault(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** The sources by id, and every file that has no partner, no usable id, or an id that another file has. */
export function listSourceFiles(contentDir: string): { sources: SourceFile[]; faults: ContentFault[] } {
  const folder = join(contentDir, 'sources');
  const correctionsFolder = join(contentDir, 'corrections');
  const faults: ContentFault[] = [];
  const fault = (file: string, message: string, remedy: string) =>
    faults.push({ file, line: null, message, remedy });

  const names = listNames(folder)?.sort();
  if (names === undefined) {
    fault(
      folder,
      'there is no such folder',
      'Make it, or point CONTENT_DIR at the folder that holds the content',
    );
    return { sources: [], faults };
  }
  const catalogues = new Set<string>();
  const dumps = new Map<string, string>();
  const unusable = new Set<string>();
  for (const name of names) {
    const path = folder + sep + name;
    const id = DUMP.exec(name)?.[1];
    if (name.endsWith('.yaml')) {
      catalogues.add(name.slice(0, -'.yaml'.length));
    } else if (id === undefined) {
      fault(
        path,
        'neither a dump nor a catalogue file',
        'Name dumps <id>.txt or <id>.html, catalogue files <id>.yaml',
      );
    } else if (!isSourceId(id)) {
      unusable.add(id);
      fault(path, `"${id}" cannot be part of a permalink`, 'Name the file with a-z, 0-9 and single hyphens');
    } else if (dumps.has(id)) {
      fault(
        path,
        `the id "${id}" is that of ${dumps.get(id)} too`,
        'Rename one of the two, with its catalogue file',
      );
    } else {
      dumps.set(id, name);
    }
  }
  const corrections = new Map<string, string>();
  for (const name of listNames(correctionsFolder) ?? []) {
    const path = join(correctionsFolder, name);
    const id = name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : null;
    if (id === null) fault(path, 'not a corrections file', 'Name it <source id>.yaml');
    else if (dumps.has(id)) corrections.set(id, path);
    else
      fault(
        path,
        `corrects the source "${id}", which is not there`,
        'Restore the source or remove this file',
      );
  }

  for (const id of unusable) catalogues.delete(id);
  const sources: SourceFile[] = [];
  for (const [id, file] of dumps) {
    const path = folder + sep + file;
    const cataloguePath = `${folder + sep + id}.yaml`;
    if (!catalogues.delete(id)) {
      fault(path, 'has no catalogue file', `Write ${cataloguePath}; it may be as short as {}`);
      continue;
    }
    const correctionsPath = corrections.get(id) ?? null;
    const paths = correctionsPath === null ? [path, cataloguePath] : [path, cataloguePath, correctionsPath];
    const stamps = paths.map(stampOf);
    faults.push(...stamps.filter((stamp) => typeof stamp !== 'string'));
    sources.push({ id, file, path, cataloguePath, correctionsPath, stamp: stamps.join(' ') });
  }
  for (const id of catalogues) {
    const path = join(folder, `${id}.yaml`);
    fault(path, `describes the source "${id}", which is not there`, `Put ${id}.txt beside it or remove it`);
  }
  return { sources, faults };
}
