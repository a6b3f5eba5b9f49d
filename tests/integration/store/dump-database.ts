import { createClient } from '@libsql/client';
import { readMigrations } from '@/lib/store/migrations';

/** Columns that say when and from which files a seed was made, not what the archive holds. */
const NOT_FACTS: Record<string, string[]> = {
  Archive: ['builtAt', 'report'],
  Source: ['stamp'],
};

/** The archive's own tables and its counts; the search index numbers its stories in the order in which they came. */
async function listTables(): Promise<string[]> {
  const statements = (await readMigrations()).flatMap((migration) => migration.statements);
  const own = statements.flatMap((sql) => /^CREATE TABLE "(\w+)"/.exec(sql)?.[1] ?? []);
  return [...own, 'Tally', 'TallyStory', 'Reprint', 'ReprintHash'].sort();
}

/** Every row of every table as text, in a fixed order: equal dumps are equal archives. */
export async function dumpDatabase(url: string): Promise<Record<string, string[]>> {
  const client = createClient({ url });
  try {
    const dump: Record<string, string[]> = {};
    for (const table of await listTables()) {
      const left = NOT_FACTS[table] ?? [];
      const { rows, columns } = await client.execute(`SELECT * FROM "${table}"`);
      const kept = columns.filter((column) => !left.includes(column));
      dump[table] = rows.map((row) => JSON.stringify(kept.map((column) => row[column]))).sort();
    }
    return dump;
  } finally {
    client.close();
  }
}

/** Rows of one query. */
export async function queryDatabase(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = createClient({ url });
  try {
    const { rows } = await client.execute(sql);
    return rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}
