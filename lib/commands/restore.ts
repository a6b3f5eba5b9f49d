import { BackupFault } from '@/lib/backup/backup-files';
import { type Restored, restoreArchive } from '@/lib/backup/restore-archive';
import { ContentError } from '@/lib/content/content-fault';
import { getSettings, SettingsFault } from '@/lib/settings';
import { DatabaseFault } from '@/lib/store/database-fault';
import { writeExports } from './write-exports';

const aboutLedger: Record<Restored['ledger'], string> = {
  'as it was': 'content/published.jsonl is the ledger of this archive.',
  restored: 'content/published.jsonl lacked lines and was restored.',
  'newer than the backup':
    'content/published.jsonl is newer and stays; npm run seed brings the archive up to it.',
  another: 'content/published.jsonl tells another history and stays; npm run seed makes the archive fit it.',
};

const AS_IT_WAS = '--as-it-was';

/**
 * `npm run restore FILE`: checks a backup and puts it in the database's place; one that is older than content/ only
 * with `--as-it-was`.
 */
async function runRestore(args: readonly string[]): Promise<number> {
  const asItWas = args.includes(AS_IT_WAS);
  const [file, ...more] = args.filter((arg) => arg !== AS_IT_WAS);
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    console.error(`Which backup? npm run restore FILE, or npm run restore FILE -- ${AS_IT_WAS}`);
    return 2;
  }
  try {
    const { contentDir, databaseUrl } = getSettings();
    const restored = await restoreArchive({ databaseUrl, contentDir, file, now: new Date(), asItWas });
    console.log(
      `Archive ${restored.version} of ${restored.builtAt} is in place; a running server shows it in seconds.`,
    );
    if (restored.aside !== null) console.log(`What was there before: ${restored.aside}`);
    console.log(aboutLedger[restored.ledger]);
    if (asItWas) {
      console.log('Names withheld since the backup are in its pages again, so that no exports are written.');
      console.log('Run npm run seed as soon as may be: it takes them out, then writes the exports.');
    } else
      console.log(await writeExports(databaseUrl, restored, () => import('@/lib/exports/export-archive')));
    return 0;
  } catch (error) {
    const isTold = [BackupFault, ContentError, SettingsFault, DatabaseFault].some(
      (kind) => error instanceof kind,
    );
    if (!isTold || !(error instanceof Error)) throw error;
    console.error(`${error.message}\nNothing was restored; the archive is as it was.`);
    return 1;
  }
}

process.exitCode = await runRestore(process.argv.slice(2));
