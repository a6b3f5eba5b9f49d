import { KEY_FORMS, KEY_PLACES, toNameKeys } from '@/lib/search/name-keys';
import { selectCells } from '@/lib/store/json-rows';
import type { SqlSession } from './sql-session';

export type NamedKind = 'unit' | 'topic' | 'person';

interface NamedRecord {
  slug: string;
  name: string;
  count: number;
  /** JSON: names, or names with their counts; null where there are none. */
  aliases: string | null;
  shortName: string | null;
}

const selectRecords: Record<NamedKind, string> = {
  unit: `SELECT "slug", "name", "articleCountDeep" AS "count", "aliases", "shortName" FROM "Unit" AS r`,
  topic: `SELECT "slug", "name", "articleCount" AS "count", "aliases", NULL AS "shortName" FROM "Topic" AS r`,
  // Private persons have no entry anywhere.
  person: `SELECT "slug", "name", "articleCount" AS "count", NULL AS "aliases", NULL AS "shortName"
    FROM "Person" AS r WHERE NOT "private"`,
};

const tableOf: Record<NamedKind, string> = { unit: 'Unit', topic: 'Topic', person: 'Person' };

const RECORDS_A_BATCH = 500;

/** Brings the names of these records up to date; records that are no more lose theirs. */
export async function updateNames(
  session: SqlSession,
  kind: NamedKind,
  slugs: readonly string[],
): Promise<void> {
  for (let at = 0; at < slugs.length; at += RECORDS_A_BATCH) {
    await updateBatch(session, kind, slugs.slice(at, at + RECORDS_A_BATCH));
  }
}

/** Indexes the names of all records of a kind. */
export async function indexAllNames(session: SqlSession, kind: NamedKind): Promise<void> {
  const rows = await session.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT "slug" FROM "${tableOf[kind]}" ORDER BY "slug"`,
  );
  await updateNames(
    session,
    kind,
    rows.map((row) => row.slug),
  );
}

async function updateBatch(session: SqlSession, kind: NamedKind, slugs: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(slugs);
  const clause = selectRecords[kind].includes('WHERE') ? 'AND' : 'WHERE';
  const records = await session.$queryRawUnsafe<NamedRecord[]>(
    `${selectRecords[kind]} ${clause} r."slug" IN (SELECT value FROM json_each(?))`,
    wanted,
  );
  const names = records.flatMap((record) =>
    namesOf(record).map((name) => [kind, record.slug, name, name === record.name ? 0 : 1, record.count]),
  );
  // CROSS JOIN: with a plain one SQLite goes through every name of the kind for each of the batch.
  const known = await session.$queryRawUnsafe<{ id: number; slug: string; name: string }[]>(
    `SELECT n."id", n."slug", n."name" FROM json_each(?2) AS wanted
      CROSS JOIN "SearchName" AS n WHERE n."kind" = ?1 AND n."slug" = wanted.value`,
    kind,
    wanted,
  );
  const wantedNames = new Set(names.map(([, slug, name]) => `${slug} ${name}`));
  const gone = known.filter(({ slug, name }) => !wantedNames.has(`${slug} ${name}`)).map(({ id }) => id);
  await session.$executeRawUnsafe(
    `DELETE FROM "SearchNameKey" WHERE "name" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(gone),
  );
  await session.$executeRawUnsafe(
    `DELETE FROM "SearchName" WHERE "id" IN (SELECT value FROM json_each(?))`,
    JSON.stringify(gone),
  );
  await session.$executeRawUnsafe(
    `INSERT INTO "SearchName" ("kind", "slug", "name", "isAlias", "count")
      ${selectCells(5)}
      ON CONFLICT ("kind", "slug", "name") DO UPDATE SET "isAlias" = excluded."isAlias", "count" = excluded."count"`,
    JSON.stringify(names),
  );
  await writeKeys(session, kind, wanted, new Set(known.map(({ id }) => id)));
}

/** Writes the keys of the records' names that have none yet. */
async function writeKeys(
  session: SqlSession,
  kind: NamedKind,
  wantedSlugs: string,
  known: ReadonlySet<number>,
): Promise<void> {
  const rows = await session.$queryRawUnsafe<{ id: number; name: string }[]>(
    `SELECT n."id", n."name" FROM json_each(?2) AS wanted
      CROSS JOIN "SearchName" AS n WHERE n."kind" = ?1 AND n."slug" = wanted.value`,
    kind,
    wantedSlugs,
  );
  const keys = rows
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, name }) =>
      toNameKeys(name, kind === 'person').map(({ place, form, key }) => [
        KEY_PLACES[place],
        key,
        id,
        KEY_FORMS[form],
      ]),
    );
  await session.$executeRawUnsafe(
    `INSERT INTO "SearchNameKey" ("place", "key", "name", "form")
      ${selectCells(4)} ON CONFLICT DO NOTHING`,
    JSON.stringify(keys),
  );
}

function namesOf({ name, shortName, aliases }: NamedRecord): string[] {
  const listed = aliases === null ? [] : (JSON.parse(aliases) as (string | [string, number])[]);
  const others = listed.map((alias) => (typeof alias === 'string' ? alias : alias[0]));
  return [...new Set([name, ...(shortName === null ? [] : [shortName]), ...others])];
}
