import { readFileSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { CatalogueEntry } from '@/lib/content/catalogue-schema';
import { ContentError } from '@/lib/content/content-fault';
import { isSourceId } from '@/lib/content/list-sources';
import { findSources, type SourceFile } from '@/lib/content/source-list';
import { writeWhole } from '@/lib/content/write-whole';
import { printCheck } from './check-command';
import { shortPath } from './check-content';
import { countOf } from './count-of';
import { describeEntry, writeEntry } from './describe-entry';
import type { Desk, DeskCommand } from './desk-command';
import { DeskError } from './desk-error';
import { catalogueBeside, findDumps, findSameBytes, freeId, hashOf, toSourceId } from './find-dumps';
import { EXIT } from './findings';
import { readOptions } from './read-options';
import { withInputFile } from './with-input-file';

const usage =
  'npm run archive -- add FILE… [--id ID] [--publisher NAME] [--url URL] [--date DAY] [--region PLACE] [--rights TEXT] [--note TEXT]';

interface Plan {
  from: string;
  id: string;
  dump: string;
  catalogue: string;
}

function expectSources(contentDir: string): SourceFile[] {
  const { sources, faults } = findSources(contentDir);
  if (faults.length > 0) throw new ContentError(faults);
  return [...sources];
}

/** Where new dumps go; those that the archive has are told and left out. */
function planCopies(
  paths: readonly string[],
  wantedId: string | undefined,
  sources: readonly SourceFile[],
  { contentDir, print }: Desk,
): Plan[] {
  const taken = new Set(sources.map(({ id }) => id));
  const plans: Plan[] = [];
  const planned = new Map<string, string>();
  for (const from of paths) {
    const twin = planned.get(hashOf(from));
    if (twin !== undefined) {
      print(`${shortPath(from)} has the same bytes as ${shortPath(twin)}.`);
      continue;
    }
    planned.set(hashOf(from), from);
    const same = findSameBytes(from, sources);
    if (same !== null) {
      print(`${shortPath(from)} is in the archive already: ${shortPath(same.path)} has the same bytes.`);
      continue;
    }
    const id = wantedId ?? freeId(toSourceId(basename(from)) || 'source', taken);
    if (!isSourceId(id)) {
      throw new DeskError(
        `"${id}" cannot be part of a permalink`,
        'Use a-z, 0-9 and single hyphens, as in --id baotou-20220222',
      );
    }
    if (taken.has(id))
      throw new DeskError(`The id "${id}" is taken by another source`, 'Choose another one with --id');
    taken.add(id);
    const ending = /^\.html?$/i.test(extname(from)) ? '.html' : '.txt';
    const path = join(contentDir, 'sources', id);
    plans.push({ from, id, dump: path + ending, catalogue: `${path}.yaml` });
  }
  return plans;
}

/** The findings about dumps that are taken out again, each under the name that it was given by. */
function nameAsGiven(findings: string, plans: readonly Plan[]): string {
  const names = new Map(plans.map(({ from, dump }) => [shortPath(dump), shortPath(from)]));
  return findings
    .split('\n')
    .map((line) => line.replace(/^[^:]+/, (path) => names.get(path) ?? path))
    .join('\n');
}

async function addPlanned(plans: readonly Plan[], entry: CatalogueEntry, desk: Desk): Promise<number> {
  const { print, progress } = desk;
  for (const [index, { from, dump, catalogue }] of plans.entries()) {
    const beside = catalogueBeside(from);
    writeWhole(dump, readFileSync(from));
    writeWhole(catalogue, beside === null ? writeEntry(entry) : readFileSync(beside));
    progress(`Copied ${index + 1} of ${plans.length}`);
  }
  const told: string[] = [];
  const status = await printCheck(
    plans.map(({ dump }) => dump),
    { ...desk, print: (line) => void told.push(line) },
    false,
  );
  for (const text of told) print(status === EXIT.wrong ? nameAsGiven(text, plans) : text);
  if (status === EXIT.wrong) {
    for (const { dump, catalogue } of plans) for (const path of [dump, catalogue]) rmSync(path);
    print('Nothing was added. Mend or leave out what is named above, then add the rest again.');
    return status;
  }
  for (const { dump, catalogue } of plans)
    print(`Added ${shortPath(dump)}, described in ${shortPath(catalogue)}.`);
  print(
    `Next: npm run seed puts ${countOf(plans.length, 'source')} on the site; npm run archive -- correct mends a field.`,
  );
  return status;
}

export const addCommand: DeskCommand = {
  name: 'add',
  usage,
  purpose:
    'copy dumps into the archive as they are, describe them, check them; --date is the day on which they were taken',
  async run(args, desk) {
    const names = ['id', 'publisher', 'url', 'date', 'region', 'rights', 'note'];
    const { positionals, values } = readOptions(args, { values: names, usage });
    const { id, date, ...said } = values;
    if (positionals.length === 0) throw new DeskError('No file named', `Usage: ${usage}`);
    if (positionals.includes('-') && id === undefined)
      throw new DeskError('A dump from standard input has no name', 'Name it with --id');
    const sources = expectSources(desk.contentDir);
    return withInputFile(positionals, desk, async (named) => {
      const paths = await findDumps(named, desk.cwd);
      if (id !== undefined && paths.length > 1)
        throw new DeskError(
          `--id names one source, and there are ${paths.length} files`,
          'Add them one by one, or leave --id out',
        );
      const plans = planCopies(paths, id, sources, desk);
      if (plans.length === 0) return EXIT.clean;
      const entry = await describeEntry({ ...said, retrieved: date }, desk.ask);
      return addPlanned(plans, entry, desk);
    });
  },
};
