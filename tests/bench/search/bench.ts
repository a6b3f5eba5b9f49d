import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Figures } from './figures';
import type { SearchBench } from './measure';

/**
 * `npm run bench:search -- [10000 100000] [--no-rivals]`
 *
 * Generates stories of 2,000 characters, indexes them, and times whole searches (stories, facets, passages, records)
 * in processor time, so that what else the machine does counts little. Beside them LIKE and FTS5 with trigrams, which
 * only count and rank. Exits with 1 where a figure misses its target.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    rivals: { type: 'boolean', default: true },
    characters: { type: 'string', default: '2000' },
  },
});

/** Of issue 6, at 100,000 stories. */
const LARGE = 100_000;
/** Below it the names of units and people outweigh the texts. */
const SMALL = 10_000;
const LONGEST_P95 = 50;
const LARGEST_INDEX = 2;

const run = promisify(execFile);
const measure = fileURLToPath(new URL('measure.ts', import.meta.url));

async function measureSize(stories: number): Promise<SearchBench> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(folder, 'archive.db')}`,
    BENCH_STORIES: String(stories),
    BENCH_CHARACTERS: values.characters,
    BENCH_RIVALS: values.rivals ? '1' : '0',
  };
  try {
    const { stdout } = await run('npx', ['tsx', '--conditions=react-server', measure], {
      env,
      maxBuffer: 1 << 26,
    });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SearchBench;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const cell = (figures: Figures | null) =>
  figures ? `${milliseconds(figures.median)} / ${milliseconds(figures.p95)}` : '–';
const megabytes = (bytes: number | null) => (bytes === null ? '–' : `${(bytes / 1e6).toFixed(0)} MB`);

function toTable({ stories, queries, ...sizes }: SearchBench): string {
  const ratio = (bytes: number | null) =>
    bytes === null ? '' : ` (${(bytes / sizes.textBytes).toFixed(2)} × the text)`;
  return [
    `### ${stories.toLocaleString('en-US')} stories, ${megabytes(sizes.textBytes)} of text`,
    '',
    `Index ${megabytes(sizes.indexBytes)}${ratio(sizes.indexBytes)}, built in ${sizes.indexSeconds.toFixed(0)} s; FTS5 trigram ${megabytes(sizes.trigramBytes)}${ratio(sizes.trigramBytes)}, ${sizes.trigramSeconds?.toFixed(0) ?? '–'} s. Columns read in ${sizes.loadMilliseconds.toFixed(0)} ms, once a version.`,
    '',
    '| query | mean hits | search, median / p95 ms | LIKE | FTS5 trigram |',
    '|---|---|---|---|---|',
    ...queries.map(
      ({ name, meanHits, ours, like, trigram }) =>
        `| ${name} | ${Math.round(meanHits).toLocaleString('en-US')} | ${cell(ours)} | ${cell(like)} | ${trigram?.hits === 0 ? 'finds none' : cell(trigram)} |`,
    ),
    '',
  ].join('\n');
}

function misses({ stories, textBytes, indexBytes, queries }: SearchBench): string[] {
  const slow = queries
    .filter(({ ours }) => stories >= LARGE && ours.p95 > LONGEST_P95)
    .map(
      ({ name, ours }) => `${name}: 95th percentile ${milliseconds(ours.p95)} ms, target ${LONGEST_P95} ms`,
    );
  const large =
    indexBytes > LARGEST_INDEX * textBytes ? [`index larger than ${LARGEST_INDEX} × the text`] : [];
  return [...slow, ...large].map((miss) => `${stories} stories: ${miss}`);
}

const sizes = positionals.length > 0 ? positionals.map(Number) : [SMALL, LARGE];
if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) {
  console.error('usage: npm run bench:search -- [STORIES…] [--no-rivals] [--characters N]');
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
const results: SearchBench[] = [];
for (const size of sizes) {
  const result = await measureSize(size);
  results.push(result);
  console.log(toTable(result));
}
await mkdir('.cache', { recursive: true });
await writeFile('.cache/bench-search.json', `${JSON.stringify(results, null, 2)}\n`);
const missed = results.flatMap(misses);
console.log(missed.length === 0 ? 'Every figure meets its target.' : `Missed:\n${missed.join('\n')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
