import { backupArchive } from '@/lib/backup/backup-archive';
import { BackupFault } from '@/lib/backup/backup-files';
import { getSettings, SettingsFault } from '@/lib/settings';
import { DatabaseFault, explainDatabase } from '@/lib/store/database-fault';

/** `npm run backup [FILE]`: a copy of the archive as it stands, while the site is served. */
async function runBackup(file: string | null): Promise<number> {
  try {
    const { contentDir, databaseUrl } = getSettings();
    const backup = await backupArchive({ databaseUrl, contentDir, file, now: new Date() }).catch((error) => {
      throw error instanceof BackupFault ? error : explainDatabase(error, databaseUrl);
    });
    console.log(`${backup.file}: archive ${backup.version} of ${backup.builtAt}, with its ledger and sums.`);
    console.log(`  check: sha256sum -c ${backup.file}.sha256    restore: npm run restore ${backup.file}`);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupFault || error instanceof SettingsFault || error instanceof DatabaseFault))
      throw error;
    console.error(`${error.message}\nNo backup was made.`);
    return 1;
  }
}

process.exitCode = await runBackup(process.argv[2] ?? null);
