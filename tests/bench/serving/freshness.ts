import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, type Figure } from '@/tests/bench/report/figure';
import { openArchiveSite } from './archive-site';
import { type BenchArchive, seedOnce } from './archives';
import { ask } from './ask';
import { findNginx, openNginx } from './nginx';

const LIMIT = 5;

/** The source whose text is changed, and a page of it. */
export interface ChangedSource {
  id: string;
  path: string;
}

interface Watch {
  /** Milliseconds of the clock at which each version was first seen whole. */
  firstSeen: Map<string, number>;
  failures: number;
  stop: () => Promise<void>;
}

/** Asks for a page over and over, and notes when which version of it came. */
function watch(address: string, versionOf: (html: string) => string): Watch {
  let going = true;
  const seen: Watch = { firstSeen: new Map(), failures: 0, stop: async () => {} };
  const run = (async () => {
    while (going) {
      const { status, body } = await ask(address, { 'accept-encoding': 'identity' });
      const version = versionOf(body.toString('utf8'));
      if (status !== 200) seen.failures++;
      else if (!seen.firstSeen.has(version)) seen.firstSeen.set(version, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  seen.stop = async () => {
    going = false;
    await run;
  };
  return seen;
}

/**
 * How long after a seed's end a page that readers ask for all the while shows the new text, from the site and through
 * nginx; a failed answer in between misses the target too.
 */
export async function benchFreshness(archive: BenchArchive, { id, path }: ChangedSource): Promise<Figure[]> {
  const file = join(archive.contentDir, 'sources', `${id}.txt`);
  const before = await readFile(file, 'utf8');
  const mark = `刚刚${Date.now()}改过`;
  const site = await openArchiveSite(archive.databaseUrl, archive.contentDir);
  const program = findNginx();
  const nginx = program === null ? null : await openNginx(program, site.origin, archive.contentDir);
  const versionOf = (html: string) => (html.includes(mark) ? 'new' : 'old');
  const watched = [
    { name: 'direct', origin: site.origin },
    ...(nginx === null ? [] : [{ name: 'through nginx', origin: nginx.origin }]),
  ].map(({ name, origin }) => ({ name, seen: watch(origin + path, versionOf) }));
  try {
    await writeFile(file, before.replace('。\n', `。${mark}。\n`));
    await seedOnce(archive);
    const seeded = performance.now();
    await new Promise((resolve) => setTimeout(resolve, LIMIT * 1000));
    return watched.map(({ name, seen }): Figure => {
      const seconds = ((seen.firstSeen.get('new') ?? Number.POSITIVE_INFINITY) - seeded) / 1000;
      const judged = seen.failures > 0 ? Number.POSITIVE_INFINITY : seconds;
      return {
        part: 'freshness',
        what: `new text after a seed, ${name}`,
        median: Math.max(0, seconds * 1000),
        ...atMost(judged, LIMIT, ' s'),
        note: `${seen.failures} failed answers`,
      };
    });
  } finally {
    for (const { seen } of watched) await seen.stop();
    await nginx?.close();
    await site.close();
    await writeFile(file, before);
    await seedOnce(archive);
  }
}
