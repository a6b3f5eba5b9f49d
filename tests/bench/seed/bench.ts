import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHARACTERS } from '@/tests/bench/generate/generate-content';
import { benchSeed, type SeedFigures } from './bench-seed';

/**
 * `npm run bench:seed -- [STORIES…] [--characters=2000]`
 *
 * Seeds archives of generated stories and tells what each stage takes, in processor time too, so that what else the
 * machine does counts little. Exits with 1 where a figure misses its target.
 */
const LEAST_STORIES_PER_SECOND = 800;
const MOST_MEGABYTES = 600;
const LONGEST_RESEED = 2;

const fixed = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));

function toTable(figures: SeedFigures): string {
  const { stages, reseed, idle } = figures;
  return [
    `### ${figures.stories.toLocaleString('en-US')} stories of ${figures.characters.toLocaleString('en-US')} characters`,
    '',
    `${fixed(figures.storiesPerSecond, 0)} stories/s by the clock, ${fixed(figures.processorMillisecondsPerStory, 2)} ms of a processor each: ${fixed(figures.storiesPerSecondOnTwoCores, 0)} stories/s on two free cores. Peak memory ${figures.peakMegabytes} MB.`,
    `One source changed: ${fixed(reseed.seconds, 2)} s by the clock, ${fixed(reseed.processorSeconds, 2)} s of a processor, start-up included, ${reseed.peakMegabytes} MB. Nothing changed: ${fixed(idle.seconds, 2)} s, ${fixed(idle.processorSeconds, 2)} s.`,
    '',
    '| stage | s by the clock | processor ms/story | of these on the main thread |',
    '|---|---|---|---|',
    ...stages.map(
      ({ stage, seconds, processorMillisecondsPerStory: all, mainSeconds }) =>
        `| ${stage} | ${fixed(seconds, 1)} | ${fixed(all, 3)} | ${fixed(mainSeconds === null ? null : (mainSeconds * 1e3) / figures.stories, 3)} |`,
    ),
    '',
  ].join('\n');
}

function misses({ stories, storiesPerSecondOnTwoCores, peakMegabytes, reseed }: SeedFigures): string[] {
  const missed = [
    ...(storiesPerSecondOnTwoCores < LEAST_STORIES_PER_SECOND
      ? [`${fixed(storiesPerSecondOnTwoCores, 0)} stories/s on two cores, target ${LEAST_STORIES_PER_SECOND}`]
      : []),
    ...(peakMegabytes > MOST_MEGABYTES ? [`${peakMegabytes} MB, target ${MOST_MEGABYTES}`] : []),
    ...(reseed.processorSeconds > LONGEST_RESEED
      ? [`one changed source takes ${fixed(reseed.processorSeconds, 1)} s, target ${LONGEST_RESEED}`]
      : []),
  ];
  return missed.map((miss) => `${stories} stories: ${miss}`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { characters: { type: 'string', default: String(CHARACTERS) } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000];
const characters = Number(values.characters);
if (![...sizes, characters].every((size) => Number.isSafeInteger(size) && size > 0)) {
  console.error('usage: npm run bench:seed -- [STORIES…] [--characters=N]');
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
const results: SeedFigures[] = [];
for (const stories of sizes) {
  const directory = await mkdtemp(join(tmpdir(), 'bench-seed-'));
  try {
    const figures = await benchSeed({ stories, characters, directory });
    results.push(figures);
    console.log(toTable(figures));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
await mkdir('.cache', { recursive: true });
await writeFile('.cache/bench-seed.json', `${JSON.stringify(results, null, 2)}\n`);
const missed = results.flatMap(misses);
console.log(missed.length === 0 ? 'Every figure meets its target.' : `Missed:\n${missed.join('\n')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
