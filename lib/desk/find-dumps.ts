import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SourceFile } from '@/lib/content/source-list';
import { toPinyin } from '@/lib/store/slugs';
import { DeskError } from './desk-error';

const MAX_ID = 60;

const DUMPS = ['**/*.txt', '**/*.html', '**/*.htm'];

const toPattern = (path: string) => path.replaceAll('\\', '/');

async function findOne(argument: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, argument);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return [path];
  if (stat?.isDirectory()) {
    const found = await glob(DUMPS, { cwd: path, absolute: true });
    if (found.length > 0) return found.sort();
    throw new DeskError(`${argument} holds no dump`, 'Name a folder with .txt or .html files');
  }
  if (isDynamicPattern(argument)) {
    const found = await glob(toPattern(argument), { cwd, absolute: true });
    if (found.length > 0) return found.filter((path) => !path.endsWith('.yaml')).sort();
    throw new DeskError(`Nothing fits ${argument}`, 'Correct the pattern, or name the files');
  }
  throw new DeskError(`There is no file ${argument}`, 'Correct the path');
}

/** The files that arguments name, read from a folder: files, folders with their dumps, patterns with * and ?. Throws a DeskError for what is not there. */
export async function findDumps(args: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const argument of args) found.push(...(await findOne(argument, cwd)));
  return [...new Set(found)];
}

/** Hash of a file's bytes. */
export const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The source in the archive that has the same bytes, whatever its name; null where there is none. */
export function findSameBytes(path: string, sources: readonly SourceFile[]): SourceFile | null {
  const { size } = statSync(path);
  const sameSize = sources.filter((source) => statSync(source.path).size === size);
  if (sameSize.length === 0) return null;
  const hash = hashOf(path);
  return sameSize.find((source) => hashOf(source.path) === hash) ?? null;
}

/** A permalink's part from a file's name: 'Baotou 0222 (副本).TXT' becomes baotou-0222-fu-ben; '' where nothing is left. */
export function toSourceId(name: string): string {
  const letters = toPinyin(name.replace(/\.[^.]*$/, '')).replaceAll(' ', '-');
  return letters.slice(0, MAX_ID).replace(/-+$/, '');
}

/** The catalogue file beside a dump, where it has one. */
export function catalogueBeside(path: string): string | null {
  const beside = path.replace(/\.[^./\\]*$/, '.yaml');
  return beside !== path && existsSync(beside) ? beside : null;
}

/** The first id of its kind that no source has: baotou, baotou-2, baotou-3 … */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
