import type { Transaction } from '@/lib/store/database';
import { createIndexes, type Migration, rebuildTables } from '@/lib/store/migrations';

/** Tables and indexes at once, for what does not fill them in bulk. */
export async function rebuildSchema(transaction: Transaction, migrations: Migration[]): Promise<void> {
  await rebuildTables(transaction, migrations);
  await createIndexes(transaction, migrations);
}
