import { join } from 'node:path';
import { type CorrectionEntry, correctionsSchema, describeValue } from '../../content/correction-schema';
import type { Transaction } from '../../store/database';
import { FindingsReader } from '../../store/rehearsal/read-findings';
import { rehearseSeed, type SeedResult } from '../../store/seed-archive';
import { shortPath } from '../check-content';
import { describeChanges } from '../describe-check';
import type { Desk, DeskCommand } from '../desk-command';
import { DeskError } from '../desk-error';
import { type ReadOptions, readOptions } from '../read-options';
import { YamlList } from '../yaml-list';
import { everyContext, expectedAt, quoteBlock } from './expected-text';
import { type CorrectionPlace, findPlace } from './find-place';
import { joinEntry, splitEntry } from './story-entry';

const usage = `npm run archive -- correct PLACE VALUE --why WHY --who WHO [--field FIELD] [--expected TEXT] [--when DAY]
      PLACE is <story>#<field>, <story>#p<number> or <file>:<line>[:<column>]
  npm run archive -- correct PLACE NAME --field mention --as nothing|person:NAME[@UNIT]|unit:NAME|topic:NAME [--all] …
  npm run archive -- correct PLACE [WORDS] --field split-story|join-stories …`;

async function rehearse<T>(
  { contentDir, databaseUrl, now }: Desk,
  read: (transaction: Transaction, result: SeedResult) => Promise<T>,
): Promise<T> {
  const kept: T[] = [];
  await rehearseSeed({
    ...{ contentDir, databaseUrl, now, extra: [] },
    async inspect(transaction, result) {
      kept.push(await read(transaction, result));
    },
  });
  if (kept.length === 0) throw new Error('the rehearsed seed was not inspected');
  return kept[0] as T;
}

/** What `--as` says: person:张三@某某公安局 */
function readReference(given: string | undefined): unknown {
  if (given === undefined || given === 'nothing') return given;
  const [, kind = '', name = '', unit] = /^(person|unit|topic):([^@]+)(?:@(.+))?$/.exec(given) ?? [];
  if (kind === '')
    throw new DeskError(
      `"${given}" says not what the name stands for`,
      'Write --as nothing, person:NAME@UNIT, unit:NAME or topic:NAME',
    );
  return unit === undefined ? { [kind]: name } : { [kind]: name, unit };
}

async function required(value: string | undefined, option: string, desk: Desk): Promise<string> {
  if (value !== undefined && value.trim() !== '') return value;
  const answer = desk.ask === null ? '' : await desk.ask(`${option}: `);
  if (answer === '') throw new DeskError(`A correction says ${option}`, `Give it as --${option}`);
  return answer;
}

// A shell has no easy line break: \n stands for it.
const withBreaks = (text: string) => text.replaceAll('\\n', '\n');

/** A paragraph that is named by its anchor: #p7 becomes the words with which it begins. */
function toWords(value: string, { story }: CorrectionPlace): string {
  const ordinal = /^#?p(\d+)$/.exec(value)?.[1];
  if (ordinal === undefined) return value;
  const block = story.blocks.find((each) => each.ordinal === Number(ordinal));
  if (block === undefined) throw new DeskError(`${story.id} has no paragraph ${value}`, 'Correct the number');
  return quoteBlock(block, story);
}

interface EntryParts {
  article: string;
  expected: string;
  value: string;
}

/** What the entries are about, what they expect there and what they make of it: one, but for every place of a name. */
async function readParts(
  transaction: Transaction,
  place: CorrectionPlace,
  given: string | undefined,
  { values, flags }: ReadOptions,
): Promise<EntryParts[]> {
  const { field, story } = place;
  if (field === 'split-story') return [await splitEntry(transaction, place, given ?? null)];
  if (field === 'join-stories') return [await joinEntry(transaction, place)];
  if (given === undefined) throw new DeskError('A correction needs a new value', `Usage: ${usage}`);
  const value = field === 'caption' ? toWords(given, place) : withBreaks(given);
  const all = flags.has('all');
  if (all && (field !== 'mention' || values.expected !== undefined))
    throw new DeskError('--all is for every place of a name', 'Leave it out here');
  const expected =
    values.expected === undefined
      ? all
        ? everyContext(place, value)
        : [expectedAt(place, value)]
      : [withBreaks(values.expected)];
  if (field !== 'mention' && expected.includes(value))
    throw new DeskError(`${field} of ${story.id} is that already`, 'Nothing is left to correct');
  return expected.map((words) => ({ article: story.id, expected: words, value }));
}

/** The entry as it was put together: a reader of the file finds its keys in that order. */
function expectEntry(entry: Record<string, unknown>): CorrectionEntry {
  const fault = correctionsSchema.safeParse([entry]).error?.issues[0];
  if (fault !== undefined)
    throw new DeskError(`${fault.path.slice(1).join('.')}: ${fault.message}`, 'Correct the arguments');
  return entry as CorrectionEntry;
}

/** Writes the entries and rehearses a seed with them; takes them back where one does not fit. Returns the exit status. */
async function writeEntries(
  sourceId: string,
  entries: readonly CorrectionEntry[],
  desk: Desk,
): Promise<number> {
  const { contentDir, print, now } = desk;
  const path = join(contentDir, 'corrections', `${sourceId}.yaml`);
  const file = new YamlList(path, 'corrections', correctionsSchema);
  for (const entry of entries) file.add(entry);
  const lines = file.lines().slice(-entries.length);
  file.save();
  const changes = await rehearse(desk, (transaction, result) =>
    new FindingsReader(transaction).changes(result, `${now.toISOString().slice(0, 19)}Z`),
  ).catch((error: unknown) => {
    file.restore();
    throw error;
  });
  const isOwn = ({ source, line }: { source: string; line: number }) =>
    source === sourceId && lines.includes(line);
  const own = changes.conflicts.find(isOwn);
  if (own !== undefined) {
    file.restore();
    print(`Not corrected: ${own.field} does not fit.`);
    print(`  expected: ${own.expected}\n  found:    ${own.found ?? ''}`);
    return 2;
  }
  for (const entry of entries) {
    print(`Corrected ${entry.field} of ${entry.article}: ${entry.expected} → ${describeValue(entry)}`);
  }
  if (entries.some(({ field }) => field === 'split-story' || field === 'join-stories'))
    for (const told of describeChanges(changes)) print(told);
  print(`Written to ${shortPath(path)}:${lines[0]}. Next: npm run seed`);
  return 0;
}

async function writeCorrection(options: ReadOptions, desk: Desk): Promise<number> {
  const { positionals, values } = options;
  const [argument, given] = positionals;
  if (argument === undefined || positionals.length > 2)
    throw new DeskError('A correction needs a place and a new value', `Usage: ${usage}`);
  const { place, parts } = await rehearse(desk, async (transaction) => {
    const found = await findPlace(transaction, argument, values.field);
    return { place: found, parts: await readParts(transaction, found, given, options) };
  });
  const as = readReference(values.as);
  const decision = {
    why: await required(values.why, 'why', desk),
    who: await required(values.who, 'who', desk),
    when: values.when ?? desk.now.toISOString().slice(0, 10),
  };
  const entries = parts.map(({ article, expected, value }) =>
    expectEntry({
      ...{ article, field: place.field, expected, value },
      ...(as === undefined ? {} : { as }),
      ...decision,
    }),
  );
  return writeEntries(place.story.sourceId, entries, desk);
}

export const correctCommand: DeskCommand = {
  name: 'correct',
  usage,
  purpose:
    'write a correction: a new value for a field, other breaks of paragraphs or stories, a name’s meaning',
  run: (args, desk) =>
    writeCorrection(
      readOptions(args, {
        ...{ values: ['field', 'expected', 'as', 'why', 'who', 'when'], flags: ['all'], usage },
      }),
      desk,
    ),
};
