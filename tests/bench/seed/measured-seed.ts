import { setEngineFlags } from '@/lib/commands/engine-flags';
import type { EarlyListing } from '@/lib/content/source-list';
import { seedArchive } from '@/lib/store/seed-archive';
import type { SeedStage } from '@/lib/store/seed-stage';
import { readProcessorTime } from './thread-time';

/** What one stage of a seed took: by the clock, and in processor time of all threads and of the main one. */
export interface StageFigures {
  stage: SeedStage | 'start';
  seconds: number;
  processorSeconds: number;
  mainSeconds: number | null;
}

/** What one seed took, in a process of its own. */
export interface MeasuredSeed {
  stories: number;
  parsed: number;
  stages: StageFigures[];
  /** The most memory that the process, threads included, ever held. */
  peakBytes: number;
}

/** Runs a seed as `prisma/seed.mjs` does and prints a MeasuredSeed as JSON. */
export async function measureSeed(
  [contentDir = '', databaseUrl = '', now = '']: readonly string[],
  listing: EarlyListing,
): Promise<void> {
  setEngineFlags();
  const marks: Mark[] = [{ stage: 'start', clock: 0, time: { all: 0, main: 0 } }];
  const mark = (stage: StageFigures['stage']) =>
    marks.push({ stage, clock: performance.now(), time: readProcessorTime() });
  const { counts, report } = await seedArchive({
    ...{ contentDir, databaseUrl, now: new Date(now), listing },
    onStage: mark,
  });
  mark('start');
  const measured: MeasuredSeed = {
    ...{ stories: counts.articles, parsed: report.parsed, stages: toStages(marks) },
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  console.log(JSON.stringify(measured));
}

interface Mark {
  stage: StageFigures['stage'];
  clock: number;
  time: ReturnType<typeof readProcessorTime>;
}

function toStages(marks: readonly Mark[]): StageFigures[] {
  return marks.slice(0, -1).map(({ stage, clock, time }, index) => {
    const next = marks[index + 1] ?? { clock, time };
    const main = next.time.main === null || time.main === null ? null : next.time.main - time.main;
    return {
      stage,
      seconds: (next.clock - clock) / 1e3,
      processorSeconds: (next.time.all - time.all) / 1e3,
      mainSeconds: main === null ? null : main / 1e3,
    };
  });
}
