import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { requireChromium } from '@/lib/commands/find-chromium.mjs';
import { findPagePath } from '@/tests/browser/page-types';
import { openSite } from '@/tests/browser/running-site';
import { benchPaint } from './bench-paint';
import { listPaintMisses, type PaintFigures } from './paint-figures';

/**
 * `npm run bench:paint -- [--runs 5] [--origin http://127.0.0.1:3000] [path …]`
 *
 * Largest contentful paint and layout shift on a slow phone: of a served site, or of the built one on a copy of
 * content/. Exits with 1 where a page misses its target.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, origin: { type: 'string' } },
});

const measured = ['front page', 'story', 'unit', 'topic', 'search'];

async function findPaths(origin: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ baseURL: origin });
    const paths: string[] = [];
    for (const name of measured) paths.push(await findPagePath(page, name));
    return paths;
  } finally {
    await browser.close();
  }
}

function toTable({ pages, runs }: PaintFigures): string {
  return [
    `Slow 4G (1.6 Mbit/s, 150 ms), processor four times slower, median of ${runs} loads.`,
    '',
    '| page | largest paint | static page | ratio | layout shift | HTML, gzip |',
    '|---|---|---|---|---|---|',
    ...pages.map(
      ({ path, largestPaint, staticPaint, ratio, layoutShift, htmlBytes }) =>
        `| ${decodeURI(path)} | ${largestPaint.toFixed(0)} ms | ${staticPaint.toFixed(0)} ms | ${ratio.toFixed(2)} | ${layoutShift.toFixed(3)} | ${(htmlBytes / 1024).toFixed(1)} KB |`,
    ),
  ].join('\n');
}

const site = values.origin === undefined ? await openSite() : null;
const origin = values.origin ?? site?.base ?? '';
try {
  const paths = positionals.length > 0 ? positionals : await findPaths(origin);
  const figures = await benchPaint({ origin, paths, runs: Number(values.runs) });
  console.log(toTable(figures));
  const misses = listPaintMisses(figures);
  for (const miss of misses) console.error(`MISSED ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
} finally {
  await site?.close();
}
