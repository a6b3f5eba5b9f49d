import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { YAMLMap } from 'yaml';
import { ContentError, formatFault } from '@/lib/content/content-fault';
import { shortPath } from '@/lib/desk/check-content';
import { describeConflict } from '@/lib/desk/describe-conflict';
import type { Desk } from '@/lib/desk/desk-command';
import { DeskError } from '@/lib/desk/desk-error';
import type { YamlList } from '@/lib/desk/yaml-list';
import type { SeedChanges } from '@/lib/store/rehearsal/findings';
import { openFaultyCorrections, rehearseChanges } from './write-entries';

interface Entry {
  node: YAMLMap;
  line: number;
  article: unknown;
  field: unknown;
}

const listEntries = (file: YamlList): Entry[] => {
  const lines = file.foundLines();
  return file.entries().map((node, at) => {
    return { node, line: lines[at] ?? 0, article: node.get('article'), field: node.get('field') };
  });
};

function openExisting(sourceId: string, desk: Desk): YamlList {
  const file = openFaultyCorrections(desk, sourceId);
  if (!existsSync(file.path))
    throw new DeskError(`Nothing of the source ${sourceId} was corrected`, 'Correct its name');
  return file;
}

const listed = (entries: readonly Entry[], { path }: YamlList) =>
  entries.map(({ line, article, field }) => `\n  ${shortPath(path)}:${line}  ${article}#${field}`).join('');

/** The entry that begins on a line, or the last one that begins above it. */
function findByLine(file: YamlList, line: number): Entry {
  const found = listEntries(file).findLast((entry) => entry.line <= line);
  if (found === undefined)
    throw new DeskError(
      `No correction stands on line ${line}`,
      `There are${listed(listEntries(file), file)}`,
    );
  return found;
}

function findByStory(file: YamlList, story: string, field: string | undefined): Entry {
  const all = listEntries(file);
  const own = all.filter(
    (entry) => entry.article === story && (field === undefined || entry.field === field),
  );
  const [only] = own;
  if (only === undefined)
    throw new DeskError(
      `No correction is of ${field === undefined ? story : `${story}#${field}`}`,
      `There are${listed(all, file)}`,
    );
  if (own.length > 1)
    throw new DeskError(`${own.length} corrections are of it`, `Name one of them:${listed(own, file)}`);
  return only;
}

/** What a seed would change now, or the faults of content/ that keep it from being known. */
async function tryRehearsal(desk: Desk): Promise<SeedChanges | ContentError> {
  try {
    return await rehearseChanges(desk);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** A fault wherever it stands: taking an entry out moves those below it. */
const faultWords = ({ faults }: ContentError) => faults.map(({ file, message }) => `${file}: ${message}`);

/** Writes the file without the entry; puts it back and throws where that brings a fault that was not there. */
async function rehearseWithout(
  entry: Entry,
  file: YamlList,
  desk: Desk,
  before: SeedChanges | ContentError,
): Promise<SeedChanges | ContentError> {
  file.remove(entry.node);
  file.save();
  try {
    const after = await tryRehearsal(desk);
    if (!(after instanceof ContentError)) return after;
    const known = before instanceof ContentError ? faultWords(before) : [];
    if (faultWords(after).some((words) => !known.includes(words))) throw after;
    return after;
  } catch (error) {
    file.restore();
    throw error;
  }
}

function findEntry(place: string, desk: Desk): { sourceId: string; file: YamlList; entry: Entry } {
  const byLine = /^(.+)\.yaml:(\d+)(?::\d+)?$/.exec(place);
  const byStory = /^((?:.+)-\d+)(?:#(.+))?$/.exec(place);
  if (byLine === null && byStory === null)
    throw new DeskError(
      `"${place}" names no correction`,
      'Write <story>#<field>, or the file and line of its entry: corrections/paper.yaml:3',
    );
  const sourceId = byLine === null ? (byStory?.[1] ?? '').replace(/-\d+$/, '') : basename(byLine[1] ?? '');
  const file = openExisting(sourceId, desk);
  const entry =
    byLine === null
      ? findByStory(file, byStory?.[1] ?? '', byStory?.[2])
      : findByLine(file, Number(byLine[2]));
  return { sourceId, file, entry };
}

/**
 * Takes one correction out of its file and says what else no longer fits without it, or which faults of other entries
 * are left. Returns the exit status.
 */
export async function undoCorrection(place: string, desk: Desk): Promise<number> {
  const { print } = desk;
  const { sourceId, file, entry } = findEntry(place, desk);
  const before = await tryRehearsal(desk);
  const text = file.print(entry.node);
  const after = await rehearseWithout(entry, file, desk, before);
  print(`Taken out of ${shortPath(file.path)}:\n${text.trimEnd()}`);
  if (after instanceof ContentError) {
    print('Still faulty, and to be mended before the next seed:');
    for (const fault of after.faults) print(`  ${formatFault(fault)}`);
    return 0;
  }
  const stood = before instanceof ContentError ? [] : before.conflicts.map(({ expected }) => expected);
  const misfits = after.conflicts.filter(
    ({ source, expected }) => source === sourceId && !stood.includes(expected),
  );
  if (misfits.length > 0) print('Corrections that built on it no longer fit:');
  for (const line of misfits.flatMap(describeConflict)) print(`  ${line}`);
  print('Next: npm run seed');
  return 0;
}
