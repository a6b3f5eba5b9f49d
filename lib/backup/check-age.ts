import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { loadAuthority } from '@/lib/content/load-authority';
import { maskText, withheldNames } from '@/lib/store/withheld/withheld-names';
import { BackupFault, ledgerOf } from './backup-files';

/** How content/published.jsonl stands to a backup's ledger. */
export type LedgerAge = 'as it was' | 'lacks lines' | 'newer than the backup' | 'another';

/** Compares the two ledgers byte for byte: lines are only ever appended, so the older one begins the newer one. */
export function compareLedger(contentDir: string, backup: string): LedgerAge {
  const path = join(contentDir, 'published.jsonl');
  const wanted = readFileSync(ledgerOf(backup));
  const found = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (found.equals(wanted)) return 'as it was';
  if (found.subarray(0, wanted.length).equals(wanted)) return 'newer than the backup';
  return wanted.subarray(0, found.length).equals(found) ? 'lacks lines' : 'another';
}

/** The id of a source of the copy in which a name can be read that content/ withholds; null without one. */
async function findWithheld(copy: string, contentDir: string): Promise<string | null> {
  const names = withheldNames((await loadAuthority(contentDir)).authority.people);
  if (names === null) return null;
  const database = new Sqlite(copy);
  try {
    const ids = database.prepare('SELECT "id" FROM "Source" ORDER BY "id"').all() as { id: string }[];
    // The blocks too: a name that a caption interrupts stands whole in its paragraph alone.
    const read = database.prepare(
      `SELECT "text" FROM "Source" WHERE "id" = ?1
       UNION ALL SELECT "Block"."text" FROM "Article" JOIN "Block" ON "articleId" = "id" WHERE "sourceId" = ?1`,
    );
    const shows = ({ id }: { id: string }) =>
      (read.all(id) as { text: string }[]).some(({ text }) => maskText(text, names.whole) !== text);
    return ids.find(shows)?.id ?? null;
  } finally {
    database.close();
  }
}

/**
 * Throws a BackupFault where content/ went on since the backup: the archive in it would show again what was corrected
 * or withheld meanwhile. Throws a ContentError where content/authority cannot be read.
 */
export async function assertNotOlder(backup: string, copy: string, contentDir: string): Promise<void> {
  const remedy = `npm run seed makes today's archive from ${contentDir}. To show the older one all the same: npm run restore ${backup} -- --as-it-was`;
  const ledger = join(contentDir, 'published.jsonl');
  const age = compareLedger(contentDir, backup);
  if (age === 'newer than the backup')
    throw new BackupFault(
      `${backup} is older than ${ledger}: it shows again what was corrected or withheld since. ${remedy}`,
    );
  if (age === 'another') throw new BackupFault(`${backup} and ${ledger} tell different histories. ${remedy}`);
  const source = await findWithheld(copy, contentDir);
  if (source !== null)
    throw new BackupFault(`${backup} shows a name that is withheld now (source ${source}). ${remedy}`);
}
