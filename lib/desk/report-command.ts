import { existsSync } from 'node:fs';
import { type LastSeed, readLastSeed } from '@/lib/store/read-last-seed';
import type { PastSeed } from '@/lib/store/seed-history';
import { countOf } from './count-of';
import { describeConflict } from './describe-conflict';
import type { DeskCommand } from './desk-command';
import { DeskError } from './desk-error';
import { readOptions } from './read-options';

const usage = 'npm run archive -- report [--past SEEDS] [--json]';

const PAST = 10;

const RECORDS = {
  articles: 'stories',
  sources: 'sources',
  units: 'units',
  topics: 'topics',
  people: 'people',
};

/** 2026-01-31T08:00:00Z  stories: 2 added, 1 gone; units: 3 added */
function describePast({ at, events }: PastSeed): string {
  const kinds = Object.entries(RECORDS).flatMap(([kind, name]) => {
    const own = events.filter((each) => each.kind === kind);
    return own.length === 0
      ? []
      : `${name}: ${own.map(({ event, count }) => `${count} ${event}`).join(', ')}`;
  });
  return `  ${at}  ${kinds.join('; ')}`;
}

function describeReport({ version, builtAt, report, counts: now, history }: LastSeed): string {
  const { added, changed, gone, moved, conflicts, newUnits, newPeople, newTopics, ...seed } = report;
  const lines = [
    `Archive ${version}, seeded ${builtAt}: ${countOf(now.articles, 'story', 'stories')} in ${countOf(now.sources, 'source')}.`,
    `Against the seed before: ${countOf(seed.parsed, 'source')} parsed, ${seed.unchanged} unchanged.`,
  ];
  const list = (what: string, names: readonly string[]) =>
    lines.push(`  ${what}: ${names.length}${names.length > 0 ? ` (${names.join('、')})` : ''}`);
  list('new stories', added);
  list('changed stories', changed);
  list('vanished stories', gone);
  list(
    'moved addresses',
    moved.map(({ from, to }) => `${from} → ${to}`),
  );
  list('new units', newUnits);
  list('new people', newPeople);
  list('new topics', newTopics);
  lines.push(`  corrections that no longer fit: ${conflicts.length}`);
  lines.push(...conflicts.flatMap(describeConflict).map((line) => `  ${line}`));
  if (history.length > 0) {
    lines.push('Seeds that published something, by the ledger (published.jsonl):');
    lines.push(...history.map(describePast));
  }
  return lines.join('\n');
}

export const reportCommand: DeskCommand = {
  name: 'report',
  usage,
  purpose: 'say what the last seed changed; the page /quality shows the same',
  async run(args, { databaseUrl, print }) {
    const { flags, values } = readOptions(args, { values: ['past'], flags: ['json'], usage });
    const past = Number(values.past ?? PAST);
    if (!Number.isInteger(past) || past < 0)
      throw new DeskError(`"${values.past}" is no number of seeds`, 'Write --past 20');
    const missing = new DeskError('Nothing was seeded yet', 'Run: npm run seed');
    if (databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length))) throw missing;
    const last = await readLastSeed(databaseUrl, past);
    if (last === null) throw missing;
    print(
      flags.has('json') ? JSON.stringify({ ...last.report, history: last.history }) : describeReport(last),
    );
    return 0;
  },
};
