import { ContentError } from '@/lib/content/content-fault';
import type { SourceList } from '@/lib/content/source-list';
import type { Transaction } from '@/lib/store/database';
import type { LedgerState } from './ledger-state';

/**
 * Throws a ContentError where the archive shows stories of sources still there that the ledger at `file` knows nothing
 * of: its last lines were lost, and a seed would publish these stories anew, with the day of today.
 */
export async function assertStoriesKnown(
  transaction: Transaction,
  file: string,
  ledger: LedgerState,
  sources: SourceList,
): Promise<void> {
  const rows = await transaction.$queryRawUnsafe<{ id: string; sourceId: string }[]>(
    `SELECT "id", "sourceId" FROM "Article" ORDER BY "id"`,
  );
  const known = ledger.ids('articles');
  const there = sources.ids();
  const lost = rows.filter(({ id, sourceId }) => !known.has(id) && there.has(sourceId));
  const [first] = lost;
  if (first === undefined) return;
  const stories =
    lost.length === 1 ? `the story ${first.id}` : `${lost.length} stories, such as ${first.id},`;
  const message = `the ledger has lost lines: it does not know ${stories} of which the archive has dates and addresses`;
  const remedy =
    'Restore it from git or a backup; to publish these anew, with the day of today, delete the database instead';
  throw new ContentError([{ file, line: null, message, remedy }]);
}
