import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { EXPORT_TABLES } from '@/lib/exports/export-tables';
import { BulkWriter, type Cell } from '@/lib/store/bulk-rows';
import { inTransaction, openDatabase } from '@/lib/store/database';
import { indexers } from '@/lib/store/indexers';
import { readMigrations } from '@/lib/store/migrations';
import { rebuildSchema } from '@/tests/integration/store/rebuild-schema';

async function readRows(file: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) rows.push(JSON.parse(line));
  return rows;
}

/** Makes a database from nothing but the JSON Lines of a folder of exports, as a stranger would. */
export async function rebuildArchive(folder: string, databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl);
  const migrations = await readMigrations();
  await inTransaction(database, async (transaction) => {
    await rebuildSchema(transaction, migrations);
    const writer = new BulkWriter(transaction);
    for (const { name, columns, internal = {} } of EXPORT_TABLES) {
      const rows = await readRows(join(folder, `${name}.jsonl.gz`));
      await writer.add({
        table: name,
        columns: [...columns.map((column) => column.name), ...Object.keys(internal)],
        rows: rows.map((row) => [
          ...columns.map(({ name: column, type }): Cell => {
            const value = row[column] ?? null;
            return type === 'json' && value !== null ? JSON.stringify(value) : (value as Cell);
          }),
          ...Object.values(internal),
        ]),
      });
    }
    await writer.flush();
    // Search, versions and tallies are made from the rows, here as in a seed.
    const articles = await transaction.$queryRawUnsafe<{ id: string }[]>(
      'SELECT "id" FROM "Article" ORDER BY "id"',
    );
    const slugsOf = async (table: 'Unit' | 'Topic' | 'Person') =>
      (
        await transaction.$queryRawUnsafe<{ slug: string }[]>(`SELECT "slug" FROM "${table}" ORDER BY "slug"`)
      ).map(({ slug }) => slug);
    for (const indexer of indexers) {
      await indexer.create(transaction);
      await indexer.update(transaction, {
        built: null,
        writtenArticles: articles.map(({ id }) => id),
        removedArticles: [],
        units: await slugsOf('Unit'),
        topics: await slugsOf('Topic'),
        people: await slugsOf('Person'),
      });
    }
  });
  await database.$disconnect();
}
