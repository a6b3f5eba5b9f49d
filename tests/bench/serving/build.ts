import { readFileSync } from 'node:fs';
import { buildSite } from '@/lib/commands/build-steps.mjs';
import { atMost, type Figure } from '@/tests/bench/report/figure';
import type { BenchArchive } from './archives';

/** What two builds of the same may differ by. */
const LIMIT = 1.25;
/** The kernel counts processor time in hundredths of a second. */
const TICK = 10;

/** Milliseconds of a processor that this process's ended children took, and theirs; NaN where the system does not tell. */
function childrenTime(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK;
  } catch {
    return Number.NaN;
  }
}

async function timeBuild({ databaseUrl, contentDir }: BenchArchive) {
  const [clock, processor] = [performance.now(), childrenTime()];
  await buildSite({ anew: true, env: { DATABASE_URL: databaseUrl, CONTENT_DIR: contentDir } });
  return { clock: performance.now() - clock, processor: childrenTime() - processor };
}

/**
 * What `next build` takes with a small archive set and with a large one, from nothing each time: it opens neither, so a
 * larger archive cannot cost it more.
 */
export async function benchBuild(small: BenchArchive, large: BenchArchive): Promise<Figure[]> {
  const before = await timeBuild(small);
  const now = await timeBuild(large);
  const ratio = now.processor / before.processor;
  return [
    {
      part: 'build',
      what: 'next build, from nothing',
      median: now.processor,
      ratio,
      against: `${(before.processor / 1_000).toFixed(1)} s at 1,000`,
      ...atMost(ratio, LIMIT),
      note: `of a processor; ${(now.clock / 1_000).toFixed(0)} s by the clock`,
    },
  ];
}
