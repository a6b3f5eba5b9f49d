import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SEED_OPTIONS } from '@/lib/commands/seed-options.mjs';
import { CHARACTERS, generateContent, generatedId } from '@/tests/bench/generate/generate-content';
import type { MeasuredSeed, StageFigures } from './measured-seed';

/** How fast a seed is, and how much memory it takes; seconds are the clock's, milliseconds a processor's. */
export interface SeedFigures {
  stories: number;
  /** Of each story, about. */
  characters: number;
  seconds: number;
  storiesPerSecond: number;
  /** Processor time of all threads for each story, start-up left out. */
  processorMillisecondsPerStory: number;
  /** What the seed would reach on two cores that do nothing else: no stage is faster than its main thread. */
  storiesPerSecondOnTwoCores: number;
  stages: (StageFigures & { processorMillisecondsPerStory: number })[];
  /** Of all threads together. */
  peakMegabytes: number;
  /** A seed after the text of one source among them changed. */
  reseed: { seconds: number; processorSeconds: number; parsed: number; peakMegabytes: number };
  /** A seed after nothing changed. */
  idle: { seconds: number; processorSeconds: number };
}

export interface SeedBenchOptions {
  stories: number;
  /** Of each story, about. */
  characters?: number;
  /** Takes the generated content and the database; both are written anew, and left there. */
  directory: string;
}

const CORES = 2;
const run = promisify(execFile);
const script = fileURLToPath(new URL('measured-seed.mjs', import.meta.url));

async function seed(contentDir: string, databaseUrl: string, now: string): Promise<MeasuredSeed> {
  const program = [...SEED_OPTIONS, script, contentDir, databaseUrl, now];
  const { stdout } = await run(process.execPath, program, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MeasuredSeed;
}

const sum = (stages: readonly StageFigures[], of: (stage: StageFigures) => number) =>
  stages.reduce((total, stage) => total + of(stage), 0);

const secondsOf = ({ stages }: MeasuredSeed) => sum(stages, ({ seconds }) => seconds);
const processorSecondsOf = ({ stages }: MeasuredSeed) =>
  sum(stages, ({ processorSeconds }) => processorSeconds);
const toMegabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Adds a sentence to the story of one source. */
async function changeSource(contentDir: string, number: number): Promise<void> {
  const file = join(contentDir, 'sources', `${generatedId(number)}.txt`);
  const text = await readFile(file, 'utf8');
  const changed = text.replace('。\n', '。当天下午,民警又走访了12户居民。\n');
  if (changed === text) throw new Error(`${file} has no paragraph to be changed`);
  await writeFile(file, changed);
}

/** Seeds generated content from nothing, then after one source changed, then once more, each in a process of its own. */
export async function benchSeed(options: SeedBenchOptions): Promise<SeedFigures> {
  const { stories, characters = CHARACTERS, directory } = options;
  const contentDir = join(directory, 'content');
  const database = join(directory, 'archive.db');
  await rm(contentDir, { recursive: true, force: true });
  for (const end of ['', '-wal', '-shm']) await rm(database + end, { force: true });
  await generateContent({ out: contentDir, stories, characters });

  const whole = await seed(contentDir, `file:${database}`, '2026-01-01T00:00:00Z');
  await changeSource(contentDir, Math.ceil(stories / 2));
  const one = await seed(contentDir, `file:${database}`, '2026-01-02T00:00:00Z');
  const none = await seed(contentDir, `file:${database}`, '2026-01-03T00:00:00Z');

  const stages = whole.stages.filter(({ stage }) => stage !== 'start');
  const seconds = sum(stages, (stage) => stage.seconds);
  const boundOf = ({ processorSeconds, mainSeconds }: StageFigures) =>
    Math.max(processorSeconds / CORES, mainSeconds ?? 0);
  const perStory = (processorSeconds: number) => (processorSeconds * 1e3) / whole.stories;
  return {
    stories: whole.stories,
    characters,
    seconds,
    storiesPerSecond: whole.stories / seconds,
    processorMillisecondsPerStory: perStory(sum(stages, (stage) => stage.processorSeconds)),
    storiesPerSecondOnTwoCores: whole.stories / sum(stages, boundOf),
    stages: stages.map((stage) => ({
      ...stage,
      processorMillisecondsPerStory: perStory(stage.processorSeconds),
    })),
    peakMegabytes: toMegabytes(whole.peakBytes),
    reseed: {
      seconds: secondsOf(one),
      processorSeconds: processorSecondsOf(one),
      parsed: one.parsed,
      peakMegabytes: toMegabytes(one.peakBytes),
    },
    idle: { seconds: secondsOf(none), processorSeconds: processorSecondsOf(none) },
  };
}
