import { BulkWriter, type Cell } from './bulk-rows';
import type { Transaction } from './database';
import type { LedgerState } from './ledger-state';

const KINDS = ['articles', 'sources', 'units', 'topics', 'people'] as const;

/** Every permalink that no record answers any more: where it leads, or null for gone. */
export async function writeRedirects(transaction: Transaction, ledger: LedgerState): Promise<void> {
  const rows: Cell[][] = [];
  for (const kind of KINDS) {
    for (const entry of ledger.entries(kind)) {
      if (entry.fate === 'live') continue;
      rows.push([kind, entry.id, ledger.follow(kind, entry.id) ?? null, entry.since]);
    }
  }
  await transaction.$executeRawUnsafe(`DELETE FROM "Redirect"`);
  const writer = new BulkWriter(transaction);
  await writer.add({ table: 'Redirect', columns: ['kind', 'from', 'to', 'since'], rows });
  await writer.flush();
}
