import { existsSync } from 'node:fs';
import { exportArchive } from '@/lib/exports/export-archive';
import { exportsFolder } from '@/lib/exports/exports-folder';
import { getSettings, SettingsFault } from '@/lib/settings';
import { DatabaseFault, explainDatabase } from '@/lib/store/database-fault';

/** Throws where there is no file: opening one that is not there would make an empty one. */
function requireDatabase(url: string): void {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : null;
  if (path === null)
    throw new DatabaseFault(
      `${url} is no file of this machine; exports are made where the database file is.`,
    );
  if (!existsSync(path)) throw new DatabaseFault(`There is no database at ${path}. Run: npm run seed`);
}

async function writeExports(databaseUrl: string): Promise<string> {
  requireDatabase(databaseUrl);
  const started = performance.now();
  const manifest = await exportArchive(databaseUrl).catch((error) => {
    throw explainDatabase(error, databaseUrl);
  });
  const files = manifest?.files ?? [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  return `${exportsFolder(databaseUrl)}/${manifest?.version}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB (${seconds} s).`;
}

/** `npm run export`: writes the exports of the archive as it is. */
async function runExport(): Promise<number> {
  try {
    console.log(await writeExports(getSettings().databaseUrl));
    return 0;
  } catch (error) {
    if (!(error instanceof SettingsFault || error instanceof DatabaseFault)) throw error;
    console.error(`${error.message}\nNothing was exported.`);
    return 1;
  }
}

process.exitCode = await runExport();
