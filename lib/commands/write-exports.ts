import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportsFolder, readManifest } from '@/lib/exports/exports-folder';

/** Above so many stories the exports take longer than a seed may. */
const STORIES_AT_ONCE = 3_000;

/** Leaves the exports to a process of their own, which tells what it does in a file beside the database. */
function exportInBackground(databaseUrl: string, log: string): void {
  const output = openSync(log, 'w');
  const script = fileURLToPath(new URL('./export.ts', import.meta.url));
  spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    detached: true,
    stdio: ['ignore', output, output],
  }).unref();
  closeSync(output);
}

/** Loads what writes exports; a seed that writes none, or leaves them to another process, does without. */
export type LoadExports = () => Promise<Pick<typeof import('@/lib/exports/export-archive'), 'exportArchive'>>;

/** Writes the exports of a seeded archive, of a large one in the background; returns a line that tells which. */
export async function writeExports(
  databaseUrl: string,
  archive: { version: string; counts: { articles: number } },
  load: LoadExports,
): Promise<string> {
  if (!databaseUrl.startsWith('file:')) return 'No exports: the database is no file of this machine.';
  const there = await readManifest(exportsFolder(databaseUrl) ?? '', archive.version);
  if (there !== null) return `Exports: ${there.files.length} files, as they were.`;
  if (archive.counts.articles > STORIES_AT_ONCE) {
    const log = `${databaseUrl.slice('file:'.length)}-exports.log`;
    exportInBackground(databaseUrl, log);
    return `Exports are being written in the background; what they come to stands in ${log}.`;
  }
  try {
    const { exportArchive } = await load();
    const manifest = await exportArchive(databaseUrl);
    return `Exports: ${manifest?.files.length ?? 0} files.`;
  } catch (error) {
    // The archive itself is whole and can be read; /exports says that there are none.
    const reason = error instanceof Error ? error.message : String(error);
    return `The exports could not be written: ${reason}. Mend that, then run npm run export.`;
  }
}
