import { ContentError, type ContentFault } from '@/lib/content/content-fault';
import type { CitedStory } from '@/lib/content/load-authority';
import type { Transaction } from '@/lib/store/database';
import type { LedgerState } from './ledger-state';

function toFault({ id, person, ...at }: CitedStory, ledger: LedgerState): ContentFault {
  const entry = ledger.get('articles', id);
  const about = `the decision about ${person}`;
  if (entry === undefined) {
    const remedy = 'Write the id that the address of the story has';
    return { ...at, message: `${about} names the story "${id}", which was never there`, remedy };
  }
  return typeof entry.fate === 'object'
    ? {
        ...at,
        message: `${about} names the story "${id}", which is now "${entry.fate.to}"`,
        remedy: 'Write that',
      }
    : { ...at, message: `${about} names the story "${id}", which was taken out`, remedy: 'Remove it there' };
}

/**
 * Throws a ContentError that names each story of people.yaml which is not in the archive: a decision about it would
 * have no effect, and nobody would know. To be called when all stories are written.
 */
export async function checkCitedStories(
  transaction: Transaction,
  cited: readonly CitedStory[],
  ledger: LedgerState,
): Promise<void> {
  if (cited.length === 0) return;
  const rows = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM "Article" WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(cited.map(({ id }) => id)),
  );
  const there = new Set(rows.map(({ id }) => id));
  const faults = cited.filter(({ id }) => !there.has(id)).map((story) => toFault(story, ledger));
  if (faults.length > 0) throw new ContentError(faults);
}
