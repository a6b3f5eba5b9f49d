import { BulkWriter, type Cell } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { readTexts, toReprintRows } from './likeness';
import type { Sketches } from './sketches';

/** Rows, or pairs whose texts are compared, at once. */
const ROWS_AT_ONCE = 4_000;
const PAIRS_AT_ONCE = 100;

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes the reprints of a whole archive from the sketches of all of its stories; the tables must be empty. */
export async function writeAllReprints(transaction: Transaction, sketches: Sketches): Promise<void> {
  const { ids } = sketches;
  const idOf = (number: number) => ids[number] ?? '';
  const writer = new BulkWriter(transaction);
  const add = async (table: string, columns: readonly string[], rows: Cell[][]) => {
    await writer.add({ table, columns, rows });
    await releaseDriverMemory();
  };
  // In the order of the table, which costs a fifth of any other.
  for (const batch of inBatches(sketches.inOrder(), ROWS_AT_ONCE)) {
    const rows = batch.map(([hash, number]) => [hash, idOf(number)]);
    await add('ReprintHash', ['hash', 'articleId'], rows);
  }
  await writer.flush();
  for (const batch of inBatches(sketches.listPairs(), PAIRS_AT_ONCE)) {
    const named = [...new Set(batch.flat())].map(idOf);
    const texts = new Map((await readTexts(transaction, named)).map(({ id, text }) => [id, text]));
    const rows = batch.flatMap(([a, b]) => toReprintRows(idOf(a), idOf(b), texts));
    await add('Reprint', ['articleId', 'otherId', 'likeness'], rows);
  }
  await writer.flush();
  await transaction.$executeRawUnsafe('CREATE INDEX "ReprintHash_articleId" ON "ReprintHash" ("articleId")');
}
