import { ContentError } from '@/lib/content/content-fault';
import type { EarlyListing } from '@/lib/content/source-list';
import { countOf } from '@/lib/desk/count-of';
import { describeConflict } from '@/lib/desk/describe-conflict';
import { getSettings, SettingsFault } from '@/lib/settings';
import { DatabaseFault } from '@/lib/store/database-fault';
import { LedgerUnwritten } from '@/lib/store/ledger/ledger-file';
import { seedArchive } from '@/lib/store/seed-archive';
import type { SeedReport } from '@/lib/store/seed-report';
import { ArchiveBusy } from '@/lib/store/write-lock';
import { setEngineFlags } from './engine-flags';
import { SeedDisplay } from './seed-display';
import { type LoadExports, writeExports } from './write-exports';

function describe(report: SeedReport): string[] {
  const lines = [`Parsed ${countOf(report.parsed, 'source')}, ${report.unchanged} unchanged.`];
  const { added, changed, gone, moved, conflicts } = report;
  lines.push(
    `Stories: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${moved.length} moved.`,
  );
  lines.push(...conflicts.flatMap(describeConflict));
  return lines;
}

/** Errors whose message is all that a person needs. */
const faults = [SettingsFault, ContentError, ArchiveBusy, DatabaseFault];

/** What a program that starts seeds has begun already, and how it loads what few seeds need. */
export interface SeedStart {
  listing?: EarlyListing;
  loadExports: LoadExports;
}

/** Runs one seed with the environment's settings, telling what it does; returns the exit status. */
export async function runSeed({ listing, loadExports }: SeedStart): Promise<number> {
  setEngineFlags();
  const display = new SeedDisplay(process.stdout, () => performance.now());
  try {
    const { contentDir, databaseUrl } = getSettings();
    const started = performance.now();
    const result = await seedArchive({
      contentDir,
      databaseUrl,
      now: new Date(),
      ...(listing && { listing }),
      onProgress: (done, total) => display.sources(done, total),
      onStage: (stage) => display.stage(stage),
    });
    display.end();
    const { articles, units, people, topics, candidates } = result.counts;
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    if (!result.changed) console.log(`Nothing changed in ${contentDir}.`);
    else for (const line of describe(result.report)) console.log(line);
    if (result.untidy)
      console.error(`The archive is written; its log could not be emptied: ${result.untidy}`);
    console.log(await writeExports(databaseUrl, result, loadExports));
    const holds = [
      countOf(articles, 'story', 'stories'),
      countOf(units, 'unit'),
      countOf(people, 'person', 'people'),
      countOf(topics, 'topic'),
    ].join(', ');
    console.log(
      `Archive ${result.version}: ${holds} and ${countOf(candidates, 'candidate')} (${seconds} s).`,
    );
    return 0;
  } catch (error) {
    display.end();
    if (faults.some((fault) => error instanceof fault)) {
      console.error(error instanceof Error ? error.message : error);
      console.error('Nothing was written; the archive is as it was.');
      return 1;
    }
    if (error instanceof LedgerUnwritten) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}
