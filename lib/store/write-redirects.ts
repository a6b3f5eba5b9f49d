import { BulkWriter, type Cell } from './bulk-rows';
import type { Transaction } from './database';
import type { RecordKind } from './ledger/ledger-lines';
import type { LedgerState } from './ledger/ledger-state';

const KINDS: readonly RecordKind[] = ['articles', 'sources', 'units', 'topics', 'people'];

/** Permalinks whose fate may be another than the rows say: those with events, and those that lead on already. */
async function listSuspects(
  transaction: Transaction,
  kind: RecordKind,
  ledger: LedgerState,
): Promise<Set<string>> {
  const rows = await transaction.$queryRawUnsafe<{ from: string }[]>(
    `SELECT "from" FROM "Redirect" WHERE "kind" = ?`,
    kind,
  );
  return new Set([...rows.map(({ from }) => from), ...ledger.changed(kind)]);
}

/** Every permalink that no record answers any more: where it leads, or null for gone. `full`: no rows stand yet. */
export async function writeRedirects(
  transaction: Transaction,
  ledger: LedgerState,
  full: boolean,
): Promise<void> {
  const rows: Cell[][] = [];
  for (const kind of KINDS) {
    for (const id of full ? ledger.ids(kind) : await listSuspects(transaction, kind, ledger)) {
      const entry = ledger.get(kind, id);
      if (entry === undefined || entry.fate === 'live') continue;
      const sets =
        entry.sets === null
          ? [null, null]
          : [entry.sets.units, entry.sets.topics].map((of) => JSON.stringify(of));
      rows.push([kind, id, ledger.follow(kind, id) ?? null, entry.since, ...sets]);
    }
  }
  await transaction.$executeRawUnsafe(`DELETE FROM "Redirect"`);
  const writer = new BulkWriter(transaction);
  await writer.add({ table: 'Redirect', columns: ['kind', 'from', 'to', 'since', 'units', 'topics'], rows });
  await writer.flush();
}
