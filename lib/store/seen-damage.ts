/**
 * Damage that a query met in the database's pages: SQLite tells of it only when it comes by. Queries run inside of
 * Next's bundle and the server outside of it, so what one saw reaches the other through the process.
 */
const kept = globalThis as { seenDamage?: { inode: number | null; text: string } | undefined };

const damage = /SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/i;

/** Notes an error that says that the file of this inode is damaged; others pass by. */
export function noteDamage(error: unknown, inode: number | null): void {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (damage.test(text) || damage.test(code)) kept.seenDamage = { inode, text: `${code} ${text}`.trim() };
}

/** Keeps what another process saw of the file of this inode. */
export function keepDamage(text: string, inode: number | null): void {
  kept.seenDamage = { inode, text };
}

/** What is wrong with the file of this inode; null where nothing was seen. Another file's damage is forgotten. */
export function findDamage(inode: number | null): string | null {
  if (kept.seenDamage?.inode !== inode) kept.seenDamage = undefined;
  return kept.seenDamage?.text ?? null;
}

/** Forgets what was seen: the database was written anew. */
export function forgetDamage(): void {
  kept.seenDamage = undefined;
}
