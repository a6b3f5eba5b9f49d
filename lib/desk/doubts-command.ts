import { groupBy } from '@/lib/group-by';
import type { Doubt } from '@/lib/store/rehearsal/findings';
import { checkContent } from './check-content';
import { countOf } from './count-of';
import { describeConflict } from './describe-conflict';
import type { Desk, DeskCommand } from './desk-command';
import { DeskError } from './desk-error';
import { findDumps } from './find-dumps';
import type { CheckResult } from './findings';
import { EXIT } from './findings';
import { readOptions } from './read-options';

const usage = 'npm run archive -- doubts [FILE…] [--rule RULE] [--limit N] [--json]';

/** By what a doubt is answered, where it is right; settling it says that the parser was. */
const REMEDIES: Record<string, string> = {
  'date-unknown': 'correct <story>#date 2026-01-31',
  'date-inferred': 'correct <story>#date 2026-01-31',
  'unresolved-unit': 'authority accept unit:NAME --parent UNIT',
  'candidate-topic': 'authority accept topic:NAME --id ID --kind KIND --description TEXT',
  'headline-missing': 'correct <story>#headline TEXT',
  'paragraph-rejoined': "correct <story>#paragraph 'words before\\nwords after'",
  'caption-or-paragraph': 'correct <file>:<line> paragraph|caption --field kind',
  'caption-or-subhead': 'correct <file>:<line> heading|caption --field kind',
  'heading-over-two-lines': 'correct <file>:<line> WORDS --field split-story',
  'byline-before-section': 'correct <file>:<line> WORDS --field split-story',
  'sections-out-of-order': "correct <story>#heading2 '#p7' --field order",
};

const weight = ({ severity }: Doubt) => ['error', 'warning', 'info'].indexOf(severity);

function describeDoubts(
  { sources, stale: misfits }: CheckResult,
  rule: string | undefined,
  limit: number,
): string[] {
  const all = sources
    .flatMap(({ doubts }) => doubts)
    .filter((doubt) => rule === undefined || doubt.rule === rule)
    .sort((a, b) => weight(a) - weight(b));
  const stale = rule === undefined ? misfits : [];
  const lines = stale.flatMap(describeConflict);
  for (const [name, doubts] of groupBy(all, (doubt) => doubt.rule)) {
    const remedy = REMEDIES[name];
    lines.push(`${name}: ${doubts.length}${remedy === undefined ? '' : `, where it is wrong: ${remedy}`}`);
    for (const { place, message } of doubts.slice(0, limit)) lines.push(`  ${place}: ${message}`);
    if (doubts.length > limit)
      lines.push(`  and ${doubts.length - limit} more: --rule ${name} --limit ${doubts.length}`);
  }
  if (all.length > 0)
    lines.push(
      'Where it is right: npm run archive -- correct <file>:<line> [RULE] --field doubt, and it is listed no more.',
    );
  lines.push(
    `${countOf(all.length, 'doubt')}, ${countOf(stale.length, 'correction')} that no longer ${stale.length === 1 ? 'fits' : 'fit'}; npm run archive -- authority candidates lists names that wait.`,
  );
  return lines;
}

async function run(args: string[], desk: Desk): Promise<number> {
  const { contentDir, databaseUrl, now, cwd, print } = desk;
  const { positionals, values, flags } = readOptions(args, {
    values: ['rule', 'limit'],
    flags: ['json'],
    usage,
  });
  const limit = Number(values.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1)
    throw new DeskError(`"${values.limit}" is no number of doubts`, 'Write --limit 20');
  const paths = await findDumps(positionals, cwd);
  const result = await checkContent({ contentDir, databaseUrl, now, paths });
  if (result.changes === null) {
    const [fault] = result.faults;
    throw new DeskError(`content/ has faults: ${fault?.message ?? ''}`, 'See npm run archive -- check');
  }
  if (flags.has('json')) {
    const { sources, stale } = result;
    print(JSON.stringify({ doubts: sources.flatMap(({ doubts }) => doubts), conflicts: stale }, null, 1));
  } else for (const line of describeDoubts(result, values.rule, limit)) print(line);
  return EXIT.clean;
}

export const doubtsCommand: DeskCommand = {
  name: 'doubts',
  usage,
  purpose: 'list what waits for somebody to look: stale corrections, then what the parser doubts, by rule',
  run,
};
