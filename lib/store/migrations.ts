import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Transaction } from './database';
import { splitSqlStatements } from './sql-statements';

export interface Migration {
  name: string;
  checksum: string;
  statements: string[];
}

const FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** prisma/migrations in order. */
export async function readMigrations(folder = FOLDER): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(script).digest('hex');
      return { name, checksum, statements: splitSqlStatements(script) };
    }),
  );
}

const isIndex = (sql: string) => /^(CREATE (UNIQUE )?|DROP )INDEX/.test(sql);

const indexName = (sql: string) => /INDEX "([^"]+)"/.exec(sql)?.[1] ?? '';

/** Prisma's own record of migrations, so that its tools understand the database. */
const RECORD = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/** Whether the database was made by exactly these migrations. */
export async function hasSchema(transaction: Transaction, migrations: Migration[]): Promise<boolean> {
  const tables = await transaction.$queryRawUnsafe<{ name: string }[]>(
    `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" = '_prisma_migrations'`,
  );
  if (tables.length === 0) return false;
  const applied = await transaction.$queryRawUnsafe<{ checksum: string }[]>(
    `SELECT "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"`,
  );
  return (
    applied.length === migrations.length &&
    applied.every((row, index) => row.checksum === migrations[index]?.checksum)
  );
}

/**
 * Gives the database the migrations' tables, empty. What it held is a product of content/ and is made again,
 * so an older schema is dropped rather than altered.
 */
export async function rebuildTables(transaction: Transaction, migrations: Migration[]): Promise<void> {
  const tables = await transaction.$queryRawUnsafe<{ name: string; sql: string }[]>(
    `SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  // Virtual tables first: dropping one takes its shadow tables along.
  const virtual = tables.filter((table) => /^CREATE VIRTUAL TABLE/i.test(table.sql));
  const plain = tables.filter((table) => !virtual.includes(table));
  for (const { name } of [...virtual, ...plain]) {
    await transaction.$executeRawUnsafe(`DROP TABLE IF EXISTS "${name.replaceAll('"', '""')}"`);
  }
  await transaction.$executeRawUnsafe(RECORD);
  for (const { name, checksum, statements } of migrations) {
    for (const statement of statements.filter((sql) => !isIndex(sql))) {
      await transaction.$executeRawUnsafe(statement);
    }
    await transaction.$executeRawUnsafe(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES (?, ?, ?, current_timestamp, 1)`,
      checksum.slice(0, 36),
      checksum,
      name,
    );
  }
}

/** Makes the migrations' indexes that no later one drops; over written rows this takes a fraction of the time. */
export async function createIndexes(transaction: Transaction, migrations: Migration[]): Promise<void> {
  const indexes = new Map<string, string>();
  for (const statement of migrations.flatMap(({ statements }) => statements.filter(isIndex))) {
    if (statement.startsWith('DROP')) indexes.delete(indexName(statement));
    else indexes.set(indexName(statement), statement);
  }
  for (const statement of indexes.values()) await transaction.$executeRawUnsafe(statement);
}
