import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { benchPaint } from './paint/bench-paint';
import { longestPaint } from './paint/paint-figures';
import { atLeast, atMost, type Figure } from './report/figure';
import { benchSeed } from './seed/bench-seed';
import { openArchiveSite } from './serving/archive-site';
import { archiveIn, prepareArchive, prepareSmallArchive } from './serving/archives';
import { benchBuild } from './serving/build';
import { benchConditional } from './serving/conditional';
import { benchFreshness } from './serving/freshness';
import { benchGrowth } from './serving/growth';
import { type PageType, readPageTypes } from './serving/page-types';
import { benchThroughput } from './serving/throughput';

export const PARTS = [
  'seed',
  'build',
  'growth',
  'cached',
  'uncached',
  'proxy',
  'freshness',
  'conditional',
  'paint',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  stories: number;
  parts: ReadonlySet<Part>;
  /** Requests of each page type on each archive. */
  rounds: number;
  /** Holds the archives; those that are there are used again, unless seeding is measured. */
  directory: string;
  onStep: (step: string) => void;
}

async function measureSeed({ stories, directory }: BenchOptions): Promise<Figure[]> {
  await rm(directory, { recursive: true, force: true });
  const seed = await benchSeed({ stories, directory });
  const rate = seed.storiesPerSecondOnTwoCores;
  return [
    {
      part: 'seed',
      what: `${stories.toLocaleString('en-US')} stories`,
      perSecond: rate,
      memory: seed.peakMegabytes,
      ...atLeast(rate, 800),
      note: `on two free cores; ${seed.storiesPerSecond.toFixed(0)} by the clock`,
    },
    { part: 'seed', what: 'memory', memory: seed.peakMegabytes, ...atMost(seed.peakMegabytes, 600, ' MB') },
    {
      part: 'seed',
      what: 'after one source changed',
      median: seed.reseed.processorSeconds * 1_000,
      memory: seed.reseed.peakMegabytes,
      ...atMost(seed.reseed.processorSeconds, 2, ' s'),
      note: `of a processor; ${seed.reseed.seconds.toFixed(1)} s by the clock`,
    },
  ];
}

async function measureGrowth(options: BenchOptions): Promise<Figure[]> {
  const { directory, rounds, onStep } = options;
  const small = await prepareSmallArchive(join(directory, '..', 'small'));
  const large = archiveIn(directory);
  const sites = [];
  for (const { databaseUrl, contentDir } of [small, large]) {
    const site = await openArchiveSite(databaseUrl, contentDir, 0);
    sites.push({ ...site, types: readPageTypes(databaseUrl) });
  }
  const [before, now] = sites;
  if (before === undefined || now === undefined) throw new Error('two sites are compared');
  try {
    const figures = await benchGrowth(before, now, rounds, onStep);
    return [...figures, { part: 'memory', what: 'server, every type of page', memory: now.memory() }];
  } finally {
    for (const site of sites) await site.close();
  }
}

const PAINTED = [
  'front page',
  'story',
  'unit with the most stories',
  'topic',
  'search, 2 characters',
  'list',
];

async function measurePaint(origin: string, types: readonly PageType[]): Promise<Figure[]> {
  const paths = PAINTED.flatMap((name) => types.find((type) => type.name === name)?.paths[0] ?? []);
  const { pages } = await benchPaint({ origin, paths });
  return pages.map(({ path, largestPaint, ratio, layoutShift, htmlBytes }) => ({
    part: 'paint',
    what: PAINTED[paths.indexOf(path)] ?? path,
    median: largestPaint,
    ratio,
    against: 'a static page',
    target: `≤ ${longestPaint} ms, no shift`,
    met: largestPaint <= longestPaint && layoutShift === 0,
    note: `${(htmlBytes / 1024).toFixed(1)} KB of HTML, shift ${layoutShift.toFixed(3)}`,
  }));
}

/** Measures the parts chosen, in order. */
export async function runParts(options: BenchOptions): Promise<Figure[]> {
  const { stories, parts, directory, onStep } = options;
  const figures: Figure[] = [];
  if (parts.has('seed')) {
    onStep('seeding');
    figures.push(...(await measureSeed(options)));
  }
  if (parts.size === 1 && parts.has('seed')) return figures;
  onStep(existsSync(directory) ? 'bringing the archive up to date' : `seeding ${stories} stories`);
  const archive = await prepareArchive(stories, directory);
  if (parts.has('build')) {
    onStep('building anew for two archives');
    figures.push(...(await benchBuild(await prepareSmallArchive(join(directory, '..', 'small')), archive)));
  }
  if (parts.has('growth')) figures.push(...(await measureGrowth(options)));
  const types = readPageTypes(archive.databaseUrl);
  const loads = (['cached', 'uncached', 'proxy'] as const).filter((part) => parts.has(part));
  if (loads.length > 0) {
    figures.push(...(await benchThroughput({ archive, types, directory, onStep }, new Set(loads))));
  }
  if (parts.has('conditional') || parts.has('paint')) {
    const site = await openArchiveSite(archive.databaseUrl, archive.contentDir);
    onStep('conditional requests');
    if (parts.has('conditional')) figures.push(...(await benchConditional(site.origin, types)));
    onStep('paint');
    if (parts.has('paint')) figures.push(...(await measurePaint(site.origin, types)));
    await site.close();
  }
  if (parts.has('freshness')) {
    onStep('freshness');
    figures.push(
      ...(await benchFreshness(archive, { id: 'generated-000001', path: '/articles/generated-000001-1' })),
    );
  }
  return figures;
}
