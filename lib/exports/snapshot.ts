import { type Client, createClient } from '@libsql/client';
import { EXPORT_TABLES } from './export-tables';

/** People without a page leave the tables of people; their names stay in the stories' texts. */
const WITHOUT_PRIVATE_PEOPLE = [
  ...['PersonMention', 'Appointment'].map(
    (table) => `DELETE FROM "${table}" WHERE ("articleId", "person") IN
      (SELECT "articleId", "ordinal" FROM "ArticlePerson" WHERE "private")`,
  ),
  `UPDATE "Quote" SET "person" = NULL WHERE ("articleId", "person") IN
    (SELECT "articleId", "ordinal" FROM "ArticlePerson" WHERE "private")`,
];

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Tables that are no part of the exports; virtual ones first, since dropping one takes its own tables along. */
async function dropOtherTables(database: Client): Promise<void> {
  const kept = new Set(EXPORT_TABLES.map(({ name }) => name));
  const { rows } = await database.execute(
    `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\'
     ORDER BY "sql" LIKE 'CREATE VIRTUAL%' DESC`,
  );
  for (const { name } of rows) {
    if (!kept.has(String(name))) await database.execute(`DROP TABLE IF EXISTS ${quote(String(name))}`);
  }
}

/** A table that tells of every column, so that the file explains itself. */
async function describeColumns(database: Client): Promise<void> {
  await database.execute(
    'CREATE TABLE "Readme" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "about" TEXT NOT NULL, PRIMARY KEY ("table", "column"))',
  );
  const rows = EXPORT_TABLES.flatMap(({ name, about, columns }) => [
    [name, '', about],
    ...columns.map((column) => [name, column.name, column.about]),
  ]);
  await database.execute({
    sql: 'INSERT INTO "Readme" SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
    args: [JSON.stringify(rows)],
  });
}

/**
 * Copies a database as it stands at one moment into `file`, without what is not for others: the tables and columns
 * that only the archive itself needs, and people without a page.
 *
 * @returns the copy, open; the caller closes it
 */
export async function takeSnapshot(databaseUrl: string, file: string): Promise<Client> {
  const live = createClient({ url: databaseUrl });
  try {
    await live.execute({ sql: 'VACUUM INTO ?', args: [file] });
  } finally {
    live.close();
  }
  const copy = createClient({ url: `file:${file}` });
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF']) {
    await copy.execute(`PRAGMA ${pragma}`);
  }
  await dropOtherTables(copy);
  for (const statement of WITHOUT_PRIVATE_PEOPLE) await copy.execute(statement);
  for (const { name, rows, internal } of EXPORT_TABLES) {
    if (rows !== undefined) await copy.execute(`DELETE FROM ${quote(name)} WHERE NOT (${rows})`);
    for (const column of Object.keys(internal ?? {})) {
      await copy.execute(`ALTER TABLE ${quote(name)} DROP COLUMN ${quote(column)}`);
    }
  }
  await describeColumns(copy);
  // What was deleted is still in the file's free pages until it is written anew.
  await copy.execute('VACUUM');
  return copy;
}
