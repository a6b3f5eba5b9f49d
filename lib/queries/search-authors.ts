import 'server-only';
import { KEY_PLACES, toLookupKey } from '@/lib/search/name-keys';
import { type ReadRows, readArchive } from './read-archive';
import type { AuthorHit } from './search-view';

const MOST_KEYS = 3000;
/** Fewer characters begin too many names. */
const SHORTEST = { letters: 3, han: 2 };

const FIND = `SELECT n."name", n."count" FROM (
    SELECT "name", "key" = ?1 AS "isWhole" FROM "SearchNameKey"
      WHERE "place" = ${KEY_PLACES.start} AND "key" >= ?1 AND "key" < ?2 LIMIT ${MOST_KEYS}) AS k
  JOIN "SearchName" AS n ON n."id" = k."name" AND n."kind" = 'author'
  GROUP BY n."id" ORDER BY MAX(k."isWhole") DESC, n."count" DESC, n."name" LIMIT ?3`;

/** Authors by the start of their name, its pinyin or its initials, those called so first, then by stories. */
export async function findAuthors(rows: ReadRows, typed: string, limit: number): Promise<AuthorHit[]> {
  const key = toLookupKey(typed);
  const shortest = /^[a-z\d]+$/.test(key) ? SHORTEST.letters : SHORTEST.han;
  return key.length < shortest ? [] : rows<AuthorHit>(FIND, key, `${key}\u{10ffff}`, limit);
}

/** Those of these authors who signed more than one story, in the order given. */
export async function listProlificAuthors(names: readonly string[]): Promise<AuthorHit[]> {
  if (names.length === 0) return [];
  const found = await readArchive((rows) =>
    rows<AuthorHit>(
      `SELECT "name", "count" FROM "SearchName"
       WHERE "kind" = 'author' AND "slug" IN (SELECT value FROM json_each(?)) AND "count" > 1`,
      JSON.stringify(names),
    ),
  );
  return names.flatMap((wanted) => found.find(({ name }) => name === wanted) ?? []);
}
