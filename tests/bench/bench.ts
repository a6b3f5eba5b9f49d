import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, generateClient } from '@/lib/commands/build-steps.mjs';
import { prepareAlone } from '@/lib/commands/preparation-lock.mjs';
import { PARTS, type Part, runParts } from './parts';
import type { BenchReport } from './report/figure';
import { summarise, writePage, writeTable } from './report/write-table';
import { endServers } from './serving/run-server';

/**
 * `npm run bench -- [STORIES] [--only=growth,cached] [--rounds=60] [--write]`
 *
 * Generates that many stories (10,000), seeds, builds and serves them, and measures; prints a table, writes
 * .cache/bench.json, with --write docs/bench.md too. Exits with 1 where a figure misses its target.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: PARTS.join(',') },
    rounds: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
});

const stories = Number(positionals[0] ?? '10000');
const rounds = Number(values.rounds);
const parts = new Set(values.only.split(',') as Part[]);
const unknown = [...parts].filter((part) => !PARTS.includes(part));
if (
  !Number.isSafeInteger(stories) ||
  stories < 1_000 ||
  !Number.isSafeInteger(rounds) ||
  rounds < 1 ||
  unknown.length > 0
) {
  console.error('usage: npm run bench -- [STORIES] [--only=PART,…] [--rounds=N] [--write]');
  console.error(`STORIES from 1000; parts: ${PARTS.join(', ')}`);
  process.exit(2);
}

const started = performance.now();
const onStep = (step: string) =>
  console.error(`  ${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${step}`);

async function run(): Promise<BenchReport> {
  const [processor] = cpus();
  const machine = {
    processors: processor?.model ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e9),
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
  await prepareAlone(async () => {
    await generateClient();
    await buildSite();
  });
  const directory = resolve('.cache/bench', String(stories));
  const figures = await runParts({ stories, parts, rounds, directory, onStep });
  return { date: new Date().toISOString(), stories, machine, figures };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => endServers().then(() => process.exit(130)));
}
try {
  const report = await run();
  console.log(`\n${writeTable(report.figures)}\n\n${summarise(report.figures)}`);
  await mkdir('.cache', { recursive: true });
  await writeFile('.cache/bench.json', `${JSON.stringify(report, null, 2)}\n`);
  if (values.write) await writeFile('docs/bench.md', writePage(report));
  process.exitCode = report.figures.some(({ met }) => met === false) ? 1 : 0;
} finally {
  await endServers();
}
