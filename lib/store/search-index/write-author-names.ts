import { IS_AUTHOR } from '@/lib/author-roles';
import { KEY_FORMS, KEY_PLACES, toNameKeys } from '@/lib/search/name-keys';
import { selectCells } from '@/lib/store/json-rows';
import type { SqlSession } from './sql-session';

interface Counted {
  name: string;
  count: number;
}

const COUNTED = `SELECT "name", COUNT(DISTINCT "articleId") AS "count" FROM "Credit" WHERE ${IS_AUTHOR} GROUP BY "name"`;
const KNOWN = `SELECT "id", "name", "count" FROM "SearchName" WHERE "kind" = 'author'`;
const NAMES_A_BATCH = 1000;

/**
 * Brings the authors' names up to date. Authors are no records: a name is all there is of one, found from its start. All
 * are counted anew, since a story that is gone no longer tells who wrote it; only what changed is written.
 */
export async function updateAuthorNames(session: SqlSession): Promise<void> {
  const counted = await session.$queryRawUnsafe<Counted[]>(COUNTED);
  const known = await session.$queryRawUnsafe<(Counted & { id: number })[]>(KNOWN);
  const countOf = new Map(known.map(({ name, count }) => [name, count]));
  const still = new Set(counted.map(({ name }) => name));
  await remove(
    session,
    known.filter(({ name }) => !still.has(name)).map(({ id }) => id),
  );
  const changed = counted.filter(({ name, count }) => countOf.get(name) !== count);
  for (let at = 0; at < changed.length; at += NAMES_A_BATCH) {
    const batch = changed.slice(at, at + NAMES_A_BATCH);
    await session.$executeRawUnsafe(
      `INSERT INTO "SearchName" ("kind", "slug", "name", "isAlias", "count")
        ${selectCells(5)} ON CONFLICT ("kind", "slug", "name") DO UPDATE SET "count" = excluded."count"`,
      JSON.stringify(batch.map(({ name, count }) => ['author', name, name, 0, count])),
    );
    await writeKeys(
      session,
      batch.filter(({ name }) => !countOf.has(name)).map(({ name }) => name),
    );
  }
}

async function remove(session: SqlSession, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = 'IN (SELECT value FROM json_each(?))';
  await session.$executeRawUnsafe(`DELETE FROM "SearchNameKey" WHERE "name" ${gone}`, JSON.stringify(ids));
  await session.$executeRawUnsafe(`DELETE FROM "SearchName" WHERE "id" ${gone}`, JSON.stringify(ids));
}

async function writeKeys(session: SqlSession, names: readonly string[]): Promise<void> {
  const rows = await session.$queryRawUnsafe<{ id: number; name: string }[]>(
    `SELECT n."id", n."name" FROM json_each(?) AS wanted
      CROSS JOIN "SearchName" AS n WHERE n."kind" = 'author' AND n."slug" = wanted.value`,
    JSON.stringify(names),
  );
  const keys = rows.flatMap(({ id, name }) =>
    toNameKeys(name, true)
      .filter(({ place }) => place === 'start')
      .map(({ form, key }) => [KEY_PLACES.start, key, id, KEY_FORMS[form]]),
  );
  await session.$executeRawUnsafe(
    `INSERT INTO "SearchNameKey" ("place", "key", "name", "form") ${selectCells(4)} ON CONFLICT DO NOTHING`,
    JSON.stringify(keys),
  );
}
