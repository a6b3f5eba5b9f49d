import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atLeast, type Figure } from '@/tests/bench/report/figure';
import { openArchiveSite } from './archive-site';
import type { BenchArchive } from './archives';
import { askPage } from './ask';
import { type BareSite, openBareSite } from './bare-site';
import { readDifferentPages } from './different-pages';
import { findNginx, openNginx } from './nginx';
import type { PageType } from './page-types';
import { type Load, runLoad } from './run-load';
import type { RunningServer } from './run-server';

const SECONDS = 8;
const CACHED = 0.9;
const UNCACHED = 0.8;
const PROXIED = 0.8;

export interface ThroughputOptions {
  archive: BenchArchive;
  types: readonly PageType[];
  /** For the bare site and files. */
  directory: string;
  onStep: (step: string) => void;
}

const toFigure = (part: string, what: string, load: Load): Figure => ({
  part,
  what,
  median: load.median,
  p95: load.p95,
  p99: load.p99,
  perSecond: load.perSecond,
  note: `${load.processorMilliseconds.toFixed(2)} ms of a processor each`,
});

/** Marks a figure by its rate against another's; the note tells the same of processor time. */
function compare(figure: Figure, own: Load, other: Load, against: string, target: number): Figure {
  const ratio = own.perSecond / other.perSecond;
  const processors = other.processorMilliseconds / own.processorMilliseconds;
  const note = `${figure.note}, ${processors.toFixed(2)} by processor time`;
  return { ...figure, ratio, against, ...atLeast(ratio, target), note };
}

const pathsOf = (types: readonly PageType[], name: string): string[] => {
  const paths = types.find((type) => type.name === name)?.paths ?? [];
  if (paths.length === 0) throw new Error(`the archive has no page of the type ${name}`);
  return paths;
};

/** The bare page as our pages are asked for, compressed; and plain, which costs it less. */
interface BareLoads {
  zipped: Load;
  plain: Load;
}

async function loadBare(bare: BareSite, address: string): Promise<BareLoads> {
  const load = (encoding: string) => runLoad(bare, { addresses: [address], encoding, seconds: SECONDS });
  return { zipped: await load('gzip'), plain: await load('identity') };
}

function compareWithBare(figure: Figure, own: Load, { zipped, plain }: BareLoads, target: number): Figure {
  const compared = compare(figure, own, zipped, 'a bare page', target);
  return {
    ...compared,
    note: `${compared.note}, ${(own.perSecond / plain.perSecond).toFixed(2)} of it sent plain`,
  };
}

const bareFigures = (part: string, what: string, { zipped, plain }: BareLoads): Figure[] => [
  toFigure(part, `bare ${what} Next page of equal size`, zipped),
  toFigure(part, 'the same, sent plain', plain),
];

async function benchCached(site: RunningServer, bare: BareSite, story: string): Promise<Figure[]> {
  const kept = await runLoad(site, { addresses: [site.origin + story], seconds: SECONDS });
  const others = await loadBare(bare, bare.prerendered);
  return [
    compareWithBare(toFigure('cached', 'story', kept), kept, others, CACHED),
    ...bareFigures('cached', 'prerendered', others),
  ];
}

async function benchUncached(site: RunningServer, bare: BareSite, databaseUrl: string): Promise<Figure[]> {
  const others = await loadBare(bare, bare.dynamic);
  const figures: Figure[] = [];
  for (const { name, paths } of readDifferentPages(databaseUrl)) {
    const addresses = paths.map((path) => site.origin + path);
    const load = await runLoad(site, { addresses, seconds: SECONDS });
    figures.push(compareWithBare(toFigure('uncached', name, load), load, others, UNCACHED));
  }
  return [...figures, ...bareFigures('uncached', 'dynamic', others)];
}

async function benchProxy(site: RunningServer, story: string, directory: string): Promise<Figure[]> {
  const program = findNginx();
  if (program === null) return [{ part: 'proxy', what: 'nginx is not installed', met: null }];
  const files = join(directory, 'files');
  await mkdir(files, { recursive: true });
  const zipped = (await askPage(site.origin + story, { 'accept-encoding': 'gzip' })).body;
  const plain = (await askPage(site.origin + story, { 'accept-encoding': 'identity' })).body;
  await writeFile(join(files, 'story.html'), plain);
  await writeFile(join(files, 'story.html.gz'), zipped);
  const nginx = await openNginx(program, site.origin, files);
  try {
    const own = await runLoad(nginx, { addresses: [nginx.origin + story], seconds: SECONDS });
    const addresses = [`${nginx.filesOrigin}/story.html`];
    const other = await runLoad(nginx, { addresses, seconds: SECONDS });
    return [
      compare(toFigure('proxy', 'story through nginx', own), own, other, 'a file', PROXIED),
      toFigure('proxy', 'nginx serving the same bytes as a file', other),
    ];
  } finally {
    await nginx.close();
  }
}

/** Requests a second of kept pages, of pages rendered for each request, and through nginx, each against its limit. */
export async function benchThroughput(
  { archive, types, directory, onStep }: ThroughputOptions,
  parts: ReadonlySet<'cached' | 'uncached' | 'proxy'>,
): Promise<Figure[]> {
  const [story = ''] = pathsOf(types, 'story');
  const { databaseUrl, contentDir } = archive;
  const site = await openArchiveSite(databaseUrl, contentDir);
  const { body } = await askPage(site.origin + story, { 'accept-encoding': 'identity' });
  const figures: Figure[] = [];
  if (parts.has('proxy')) {
    onStep('nginx');
    figures.push(...(await benchProxy(site, story, directory)));
  }
  if (parts.has('cached') || parts.has('uncached')) {
    onStep(`building a bare page of ${body.length} bytes`);
    const bare = await openBareSite(join(directory, 'bare-site'), body.length);
    const size = (await askPage(bare.dynamic, { 'accept-encoding': 'identity' })).body.length;
    onStep(`bare page of ${size} bytes`);
    if (parts.has('cached')) figures.push(...(await benchCached(site, bare, story)));
    figures.push({ part: 'memory', what: 'server, pages kept', memory: site.memory() });
    await site.close();
    if (parts.has('uncached')) {
      const fresh = await openArchiveSite(databaseUrl, contentDir, 0);
      figures.push(...(await benchUncached(fresh, bare, databaseUrl)));
      await fresh.close();
    }
    await bare.close();
  }
  await site.close();
  return figures;
}
