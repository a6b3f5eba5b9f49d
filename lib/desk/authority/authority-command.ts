import { join } from 'node:path';
import { peopleSchema, topicsSchema, unitsSchema } from '@/lib/content/authority-schemas';
import { shortPath } from '@/lib/desk/check-content';
import { describeChanges } from '@/lib/desk/describe-check';
import type { Desk, DeskCommand } from '@/lib/desk/desk-command';
import { DeskError } from '@/lib/desk/desk-error';
import { type ReadOptions, readOptions } from '@/lib/desk/read-options';
import { YamlList } from '@/lib/desk/yaml-list';
import { type Candidate, listCandidates } from '@/lib/store/rehearsal/list-candidates';
import { FindingsReader } from '@/lib/store/rehearsal/read-findings';
import { rehearseSeed } from '@/lib/store/seed-archive';
import { accept, addAlias, merge, splitAlias, splitPerson, undo, withhold } from './decide';
import { describeUnknown } from './describe-unknown';
import { type RecordKind, type RecordName, readRecordName } from './record-name';
import { setParts } from './set-parts';

const usage = `npm run archive -- authority candidates [--limit N] [--json]
  npm run archive -- authority accept unit:NAME --parent UNIT | topic:NAME --id ID --kind KIND --description TEXT
  npm run archive -- authority set unit:NAME [--parent UNIT] [--level LEVEL] [--region PLACE] [--note TEXT]
  npm run archive -- authority set topic:NAME [--name NAME] [--kind KIND] [--dates PERIOD] [--description TEXT]
  npm run archive -- authority alias unit:NAME|topic:NAME ALIAS
  npm run archive -- authority merge unit:A unit:B | topic:A topic:B | person:A@UNIT person:B@UNIT --reason WHY
  npm run archive -- authority split unit:NAME|topic:NAME ALIAS | person:NAME[@UNIT] --articles ID,ID --reason WHY
  npm run archive -- authority withhold person:NAME --reason WHY
  npm run archive -- authority undo unit:NAME | topic:NAME | person:NAME[@UNIT] [--articles ID,ID]`;

const OPTIONS = {
  values: [
    'limit',
    'parent',
    'level',
    'region',
    'note',
    'id',
    'kind',
    'description',
    'reason',
    'articles',
    'name',
    'dates',
  ],
  flags: ['json'],
  usage,
};

const FILES = {
  unit: { name: 'units', schema: unitsSchema },
  topic: { name: 'topics', schema: topicsSchema },
  person: { name: 'people', schema: peopleSchema },
} as const;

function openList(kind: RecordKind, { contentDir }: Desk): YamlList {
  const { name, schema } = FILES[kind];
  return new YamlList(join(contentDir, 'authority', `${name}.yaml`), name, schema);
}

function describeCandidate({ kind, name, stories, candidates, contexts }: Candidate): string {
  const or = candidates.length > 0 ? ` (or ${candidates.join(', ')})` : '';
  const lines = contexts.map(({ article, text }) => `    ${article}: …${text}…`);
  return [`${stories}× ${kind}:${name}${or}`, ...lines].join('\n');
}

async function printCandidates({ values, flags }: ReadOptions, desk: Desk): Promise<number> {
  const limit = Number(values.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1)
    throw new DeskError(`"${values.limit}" is no number of candidates`, 'Write --limit 20');
  const { contentDir, databaseUrl, now } = desk;
  await rehearseSeed({
    ...{ contentDir, databaseUrl, now, extra: [] },
    async inspect(transaction) {
      const candidates = await listCandidates(transaction, limit);
      if (flags.has('json')) desk.print(JSON.stringify(candidates, null, 1));
      else if (candidates.length === 0) desk.print('Nothing waits for a decision.');
      else for (const candidate of candidates) desk.print(describeCandidate(candidate));
    },
  });
  return 0;
}

/** Actions that `undo` takes back. */
const UNDONE: readonly string[] = ['accept', 'merge', 'alias', 'withhold'];

/** What `undo` is told: an alias, not the record that got it. */
const undoneName = (action: string | undefined, [first = '', second = '']: string[]) =>
  action === 'alias' ? `${first.split(':')[0]}:${second}` : first;

type Decide = (list: YamlList) => void;

const EVERY: readonly RecordKind[] = ['unit', 'topic', 'person'];
const NAMED: readonly RecordKind[] = ['unit', 'topic'];

/** The record that an action is about, and what it does to its file. */
function readDecision(
  action: string | undefined,
  [first, second]: string[],
  said: ReadOptions['values'],
  print: Desk['print'],
): { record: RecordName; into?: RecordName; decide: Decide } {
  const other = (): string => {
    if (second === undefined) throw new DeskError(`${action} needs two names`, `Usage: ${usage}`);
    return second;
  };
  switch (action) {
    case 'accept': {
      const record = readRecordName(first, NAMED);
      return { record, decide: (list) => accept(list, record, said) };
    }
    case 'set': {
      const record = readRecordName(first, NAMED);
      return { record, decide: (list) => setParts(list, record, said) };
    }
    case 'alias': {
      const record = readRecordName(first, NAMED);
      return { record, decide: (list) => addAlias(list, record, other(), said) };
    }
    case 'merge': {
      const record = readRecordName(first, EVERY);
      const into = readRecordName(other(), EVERY);
      return { record, into, decide: (list) => merge(list, record, into, said) };
    }
    case 'split': {
      const record = readRecordName(first, EVERY);
      const decide: Decide = (list) =>
        record.kind === 'person' ? splitPerson(list, record, said) : splitAlias(list, record, other());
      return { record, decide };
    }
    case 'withhold': {
      const record = readRecordName(first, ['person']);
      return { record, decide: (list) => withhold(list, record, said) };
    }
    case 'undo': {
      const record = readRecordName(first, EVERY);
      return { record, decide: (list) => print(undo(list, record, said).trimEnd()) };
    }
    default:
      throw new DeskError(`There is no "authority ${action ?? ''}"`, `Usage: ${usage}`);
  }
}

async function run(args: string[], desk: Desk): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const [action, ...names] = options.positionals;
  if (action === 'candidates') return printCandidates(options, desk);
  const { record, into, decide } = readDecision(action, names, options.values, desk.print);
  const unknown =
    action === 'undo' ? [] : await describeUnknown(record, into ?? null, options.values.parent, desk);
  const list = openList(record.kind, desk);
  decide(list);
  list.save();
  const { contentDir, databaseUrl, now } = desk;
  try {
    await rehearseSeed({
      ...{ contentDir, databaseUrl, now, extra: [] },
      async inspect(transaction, result) {
        const changes = await new FindingsReader(transaction).changes(
          result,
          `${now.toISOString().slice(0, 19)}Z`,
        );
        for (const line of describeChanges(changes)) desk.print(line);
      },
    });
  } catch (error) {
    list.restore();
    throw error;
  }
  for (const line of unknown) desk.print(line);
  desk.print(`Written to ${shortPath(list.path)}. Next: npm run seed`);
  if (UNDONE.includes(action ?? ''))
    desk.print(`To undo: npm run archive -- authority undo ${undoneName(action, names)}`);
  return 0;
}

export const authorityCommand: DeskCommand = {
  name: 'authority',
  usage,
  purpose: 'decide what names stand for; says which stories and addresses change',
  run,
};
