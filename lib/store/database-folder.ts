import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseFault } from './database-fault';

/** The folders above a path that are not there, the topmost first. */
function missingFolders(path: string): string[] {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
    missing.unshift(folder);
  }
  return missing;
}

/**
 * Makes the folder of a database file; throws a DatabaseFault where that cannot be.
 *
 * One folder at a time: Node's own recursive mkdir never returns where the kernel answers ENOENT below a folder that
 * is there, as in /proc.
 */
export function makeDatabaseFolder(databaseUrl: string): void {
  if (!databaseUrl.startsWith('file:')) return;
  const folder = dirname(resolve(databaseUrl.slice('file:'.length)));
  for (const missing of missingFolders(folder)) {
    try {
      mkdirSync(missing);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      const reason = error instanceof Error ? error.message : String(error);
      const remedy = 'Point DATABASE_URL at a file in a folder that can be written to.';
      throw new DatabaseFault(`${databaseUrl} cannot be made (${reason}). ${remedy}`, { cause: error });
    }
  }
}
