import { exportArchive } from '../exports/export-archive';
import { exportsFolder } from '../exports/exports-folder';
import { getSettings } from '../settings';

/** `npm run export`: writes the exports of the archive as it is. */
async function runExport(): Promise<number> {
  const { databaseUrl } = getSettings();
  const started = performance.now();
  const manifest = await exportArchive(databaseUrl);
  if (manifest === null) {
    console.error(`${databaseUrl} is no file of this machine; exports are made where the database file is.`);
    return 1;
  }
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(
    `${exportsFolder(databaseUrl)}/${manifest.version}: ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB (${seconds} s).`,
  );
  return 0;
}

process.exitCode = await runExport();
