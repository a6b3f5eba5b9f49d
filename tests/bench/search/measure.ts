/**
 * Measures one size, given by the environment: BENCH_STORIES stories of BENCH_CHARACTERS characters in
 * DATABASE_URL. Prints the result as JSON. A process of its own, since settings are read once.
 */
import { rm } from 'node:fs/promises';
import { searchArchive } from '@/lib/queries/search';
import { getSettings } from '@/lib/settings';
import { generateStories } from './bench-texts';
import { type Figures, timeRuns } from './figures';
import { fillArchive } from './fill-archive';
import { sampleQueries } from './query-samples';
import { openRivals, type Rivals } from './rivals';

export interface SearchBench {
  stories: number;
  textBytes: number;
  indexBytes: number;
  indexSeconds: number;
  trigramBytes: number | null;
  trigramSeconds: number | null;
  /** Milliseconds to read the columns, once for each version of the archive. */
  loadMilliseconds: number;
  queries: {
    name: string;
    meanHits: number;
    ours: Figures;
    like: Figures | null;
    trigram: (Figures & { hits: number }) | null;
  }[];
}

const RUNS = 200;
const SLOW_RUNS = 8;
/** Stories that queries are cut from. */
const SAMPLED = 300;

async function timeTrigram(rivals: Rivals, words: string[]): Promise<Figures & { hits: number }> {
  let hits = 0;
  const figures = await timeRuns(words, async (word) => {
    hits += await rivals.trigram(word);
  });
  return { ...figures, hits };
}

const stories = Number(process.env.BENCH_STORIES);
const characters = Number(process.env.BENCH_CHARACTERS);
const file = getSettings().databaseUrl.slice('file:'.length);
const all = () => generateStories(stories, characters);

const filled = await fillArchive(file, all());
await filled.database.$disconnect();
const rivalFile = `${file}.rivals`;
const rivals = process.env.BENCH_RIVALS === '1' ? await openRivals(rivalFile, all()) : null;

const started = performance.now();
await searchArchive({ q: '' });
const loadMilliseconds = performance.now() - started;

const kinds = sampleQueries([...generateStories(SAMPLED, characters)], RUNS);
const bench: SearchBench = {
  stories,
  textBytes: filled.textBytes,
  indexBytes: filled.indexBytes,
  indexSeconds: filled.indexSeconds,
  trigramBytes: rivals?.trigramBytes ?? null,
  trigramSeconds: rivals?.trigramSeconds ?? null,
  loadMilliseconds,
  queries: [],
};
for (const { name, requests } of kinds) {
  let hits = 0;
  // Once for the compiler, which is slow on the first runs.
  for (const request of requests.slice(0, RUNS / 4)) await searchArchive(request);
  const ours = await timeRuns(requests, async (request) => {
    hits += (await searchArchive(request)).total;
  });
  const isPlain = requests.every(({ sort, page }) => sort === undefined && page === undefined);
  const words = requests.slice(0, SLOW_RUNS).map(({ q }) => q);
  bench.queries.push({
    name,
    meanHits: hits / requests.length,
    ours,
    like:
      rivals && isPlain && !words.some((word) => word.includes(' '))
        ? await timeRuns(words, rivals.like)
        : null,
    trigram: rivals && isPlain ? await timeTrigram(rivals, words) : null,
  });
}
rivals?.close();
for (const name of [file, rivalFile])
  for (const end of ['', '-wal', '-shm']) await rm(name + end, { force: true });
console.log(JSON.stringify(bench));
