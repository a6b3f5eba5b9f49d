import { BackupFault } from '../backup/backup-files';
import { type Restored, restoreArchive } from '../backup/restore-archive';
import { getSettings, SettingsFault } from '../settings';
import { DatabaseFault } from '../store/database-fault';
import { writeExports } from './write-exports';

const aboutLedger: Record<Restored['ledger'], string> = {
  'as it was': 'content/published.jsonl is the ledger of this archive.',
  restored: 'content/published.jsonl lacked lines and was restored.',
  'newer than the backup':
    'content/published.jsonl is newer and stays; npm run seed brings the archive up to it.',
  another: 'content/published.jsonl tells another history and stays; npm run seed makes the archive fit it.',
};

/** `npm run restore FILE`: checks a backup and puts it in the database's place. */
async function runRestore(file: string | undefined): Promise<number> {
  if (file === undefined) {
    console.error('Which backup? npm run restore FILE');
    return 2;
  }
  try {
    const { contentDir, databaseUrl } = getSettings();
    const restored = await restoreArchive({ databaseUrl, contentDir, file, now: new Date() });
    console.log(
      `Archive ${restored.version} of ${restored.builtAt} is in place; a running server shows it in seconds.`,
    );
    if (restored.aside !== null) console.log(`What was there before: ${restored.aside}`);
    console.log(aboutLedger[restored.ledger]);
    console.log(
      'Names withheld since the backup are in it again: run npm run seed now, which takes them out.',
    );
    console.log(await writeExports(databaseUrl, restored));
    return 0;
  } catch (error) {
    if (!(error instanceof BackupFault || error instanceof SettingsFault || error instanceof DatabaseFault))
      throw error;
    console.error(`${error.message}\nNothing was restored; the archive is as it was.`);
    return 1;
  }
}

process.exitCode = await runRestore(process.argv[2]);
