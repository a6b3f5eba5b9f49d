import { join } from 'node:path';
import { correctionsSchema } from '../content/correction-schema';
import type { Transaction } from '../store/database';
import { rehearseSeed, type SeedResult } from '../store/seed-archive';
import { shortPath } from './check-content';
import type { Desk, DeskCommand } from './desk-command';
import { DeskError } from './desk-error';
import { type CorrectionPlace, findPlace } from './find-place';
import { readOptions } from './read-options';
import { YamlList } from './yaml-list';

const usage =
  'npm run archive -- correct <story>#<field> VALUE --why WHY --who WHO [--expected TEXT] [--as nothing|person:NAME[@UNIT]|unit:NAME|topic:NAME] (or <file>:<line> and --field)';

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

function expectedOf(place: CorrectionPlace, given: string | undefined): string {
  const expected = given ?? place.current;
  if (expected === null)
    throw new DeskError(
      `The place in ${place.article} is not clear`,
      'Quote the words that stand there with --expected',
    );
  return expected.replaceAll('\\n', '\n');
}

async function run(args: string[], desk: Desk): Promise<number> {
  const { positionals, values } = readOptions(args, {
    values: ['field', 'expected', 'as', 'why', 'who', 'when'],
    usage,
  });
  const [argument, value] = positionals;
  if (argument === undefined || value === undefined || positionals.length > 2)
    throw new DeskError('A correction needs a place and a new value', `Usage: ${usage}`);
  const place = await rehearse(desk, (transaction) => findPlace(transaction, argument, values.field));
  const as = readReference(values.as);
  const entry = {
    ...{ article: place.article, field: place.field, expected: expectedOf(place, values.expected) },
    // A shell has no easy line break: \n stands for it.
    value: value.replaceAll('\\n', '\n'),
    ...(as === undefined ? {} : { as }),
    why: await required(values.why, 'why', desk),
    who: await required(values.who, 'who', desk),
    when: values.when ?? desk.now.toISOString().slice(0, 10),
  };
  const fault = correctionsSchema.safeParse([entry]).error?.issues[0];
  if (fault !== undefined)
    throw new DeskError(`${fault.path.slice(1).join('.')}: ${fault.message}`, 'Correct the arguments');
  const file = new YamlList(
    join(desk.contentDir, 'corrections', `${place.sourceId}.yaml`),
    'corrections',
    correctionsSchema,
  );
  file.add(entry);
  file.save();
  const line = file.text.slice(0, file.text.lastIndexOf('- article:')).split('\n').length;
  const conflict = await rehearse(desk, async (_, { report, changed }) =>
    changed
      ? report.conflicts.find(
          ({ source, field, expected }) =>
            source === place.sourceId && field === entry.field && expected === entry.expected,
        )
      : undefined,
  ).catch((error: unknown) => {
    file.restore();
    throw error;
  });
  if (conflict !== undefined) {
    file.restore();
    desk.print(`Not corrected: ${place.article} ${place.field} has another text.`);
    desk.print(`  expected: ${conflict.expected}\n  found:    ${conflict.found ?? ''}`);
    return 2;
  }
  desk.print(`Corrected ${place.field} of ${place.article}: ${entry.expected} → ${entry.value}`);
  desk.print(`Written to ${shortPath(file.path)}:${line}. Next: npm run seed`);
  return 0;
}

export const correctCommand: DeskCommand = {
  name: 'correct',
  usage,
  purpose: 'write a correction: a new value for a field, other paragraph breaks, a name’s meaning',
  run,
};
