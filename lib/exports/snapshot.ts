import { type Client, createClient, type Transaction } from '@libsql/client';
import { PRIVATE_SPEAKER } from '@/lib/private-speaker';
import type { ColumnType, ExportTable } from './export-table';
import { EXPORT_TABLES } from './export-tables';

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  json: 'TEXT',
};

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

function createStatement({ name, key, columns }: ExportTable): string {
  const defined = columns.map((column) => `${quote(column.name)} ${SQL_TYPES[column.type]}`);
  return `CREATE TABLE "copy".${quote(name)} (${defined.join(', ')}, PRIMARY KEY (${key.map(quote).join(', ')}))`;
}

/** People without a page leave the tables of people and quotes; their names stay in the stories' texts. */
const OF_PRIVATE_PERSON = `EXISTS (SELECT 1 FROM main."ArticlePerson" AS p
  WHERE p."articleId" = t."articleId" AND p."ordinal" = t."person" AND p."private")`;

/** What a quote of such a person says in their place, as SQL. */
const PRIVATE_IN_QUOTE: Readonly<Record<string, string>> = {
  person: 'NULL',
  speaker: `'${PRIVATE_SPEAKER}'`,
  speakerKey: `'qun zhong ${PRIVATE_SPEAKER}'`,
};

function copyStatement({ name, key, columns, rows }: ExportTable): string {
  const isPerson = (column: string) => column === 'person';
  const cells = columns.map(({ name: column }) => {
    const shown = name === 'Quote' ? PRIVATE_IN_QUOTE[column] : undefined;
    return shown === undefined
      ? `t.${quote(column)}`
      : `CASE WHEN ${OF_PRIVATE_PERSON} THEN ${shown} ELSE t.${quote(column)} END`;
  });
  const conditions = [
    ...(rows === undefined ? [] : [rows]),
    ...(name !== 'Quote' && columns.some((column) => isPerson(column.name))
      ? [`NOT ${OF_PRIVATE_PERSON}`]
      : []),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `INSERT INTO "copy".${quote(name)} SELECT ${cells.join(', ')} FROM main.${quote(name)} AS t${where}
    ORDER BY ${key.map((column) => `t.${quote(column)}`).join(', ')}`;
}

/** A table that tells of every column, so that the file explains itself. */
async function describeColumns(transaction: Transaction): Promise<void> {
  await transaction.execute(
    'CREATE TABLE "copy"."Readme" ("table" TEXT, "column" TEXT, "about" TEXT, PRIMARY KEY ("table", "column"))',
  );
  const rows = EXPORT_TABLES.flatMap(({ name, about, columns }) => [
    [name, '', about],
    ...columns.map((column) => [name, column.name, column.about]),
  ]);
  await transaction.execute({
    sql: 'INSERT INTO "copy"."Readme" SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
    args: [JSON.stringify(rows)],
  });
}

/**
 * Copies the archive as it stands at one moment into a new SQLite file, without what is not for others: the tables
 * and columns that only the archive itself needs, and people without a page.
 *
 * Row by row into a fresh file rather than the whole file at once: what is left out was never in it.
 *
 * @returns the copy, open; the caller closes it
 */
export async function takeSnapshot(databaseUrl: string, file: string): Promise<Client> {
  const live = createClient({ url: databaseUrl });
  try {
    await live.execute({ sql: 'ATTACH ? AS "copy"', args: [file] });
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF'])
      await live.execute(`PRAGMA "copy".${pragma}`);
    const transaction = await live.transaction('deferred');
    try {
      for (const table of EXPORT_TABLES) {
        await transaction.execute(createStatement(table));
        await transaction.execute(copyStatement(table));
      }
      await describeColumns(transaction);
      await transaction.commit();
    } finally {
      transaction.close();
    }
  } finally {
    live.close();
  }
  return createClient({ url: `file:${file}` });
}
