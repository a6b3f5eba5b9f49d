import 'server-only';
import {
  isNearName,
  KEY_FORMS,
  KEY_PLACES,
  toLookupKey,
  toNearKeys,
  toPinyinKey,
} from '@/lib/search/name-keys';
import type { ReadRows } from './read-archive';
import type { RecordHit, RecordKind } from './search-view';
import type { UnitBasis } from './view-types';

interface NameRow {
  kind: RecordKind;
  slug: string;
  name: string;
  isAlias: number;
  count: number;
  place: number;
  form: number;
  isWhole: number;
  ownName: string;
  unit: string | null;
  unitBasis: UnitBasis | null;
}

// Names that begin with the key, then names that have it inside: a bounded walk over each range of keys.
const MOST_NAMES = 3000;
const nameColumns = `n."kind", n."slug", n."name", n."isAlias", n."count",
  (SELECT own."name" FROM "SearchName" AS own
    WHERE own."kind" = n."kind" AND own."slug" = n."slug" AND NOT own."isAlias") AS "ownName",
  CASE n."kind" WHEN 'person' THEN (SELECT coalesce(u."name", p."organisation") FROM "Person" AS p
    LEFT JOIN "Unit" AS u ON u."slug" = p."unitSlug" WHERE p."slug" = n."slug") END AS "unit",
  CASE n."kind" WHEN 'person' THEN (SELECT "unitBasis" FROM "Person" AS p WHERE p."slug" = n."slug") END AS "unitBasis"`;
const bestFirst = `CASE
      WHEN n."isWhole" AND n."place" = ${KEY_PLACES.start} THEN 0
      WHEN n."isWhole" AND n."form" = ${KEY_FORMS.text} THEN 1
      WHEN n."form" = ${KEY_FORMS.otherReading} THEN 4
      WHEN n."place" = ${KEY_PLACES.start} THEN 2
      WHEN n."isWhole" THEN 3 ELSE 4 END,
    n."form", n."isAlias", n."count" DESC, length(n."name"), n."slug", n."name"`;
// What is told of a name is read of the best alone: of all that a common word begins it takes several times as long.
const findNames = `SELECT ${nameColumns}, n."place", n."form", n."isWhole" FROM (
    SELECT * FROM (
      SELECT own.*, k."place", k."form", k."isWhole" FROM (
        SELECT * FROM (SELECT "name", "place", "form", "key" = ?1 AS "isWhole" FROM "SearchNameKey"
          WHERE "place" = ${KEY_PLACES.start} AND "key" >= ?1 AND "key" < ?2 LIMIT ${MOST_NAMES})
        UNION ALL
        SELECT * FROM (SELECT "name", "place", "form", "key" = ?1 AS "isWhole" FROM "SearchNameKey"
          WHERE ?3 AND "place" = ${KEY_PLACES.inner} AND "key" >= ?1 AND "key" < ?2 LIMIT ${MOST_NAMES})
      ) AS k JOIN "SearchName" AS own ON own."id" = k."name"
    ) AS n ORDER BY ${bestFirst} LIMIT ?4
  ) AS n ORDER BY ${bestFirst}`;
const findNear = `SELECT ${nameColumns}, k."place", k."form", 1 AS "isWhole"
  FROM json_each(?1) AS wanted
  JOIN "SearchNameKey" AS k ON k."key" = wanted.value ->> 1 AND k."place" = wanted.value ->> 0
  JOIN "SearchName" AS n ON n."id" = k."name"
  WHERE k."form" <> ${KEY_FORMS.initials}
  ORDER BY n."count" DESC, n."slug", n."name" LIMIT 200`;

/** Behind every key that begins with the given one. */
const keysEnd = (key: string) => `${key}\u{10ffff}`;

/** A few letters stand inside of thousands of names. */
const isTelling = (key: string) => key.length > (/^[a-z\d]+$/.test(key) ? 2 : 1);

/**
 * Units, topics and people by name, alias, pinyin or initials: those that are the whole name first, then those that
 * end with what was typed (昆都仑区分局), that begin with it, that have it inside.
 */
export async function findRecords(rows: ReadRows, typed: string, limit: number): Promise<RecordHit[]> {
  const key = toLookupKey(typed);
  if (key === '') return [];
  // A record has several names, a name several keys that begin alike.
  const found = await rows<NameRow>(findNames, key, keysEnd(key), isTelling(key) ? 1 : 0, limit * 20);
  return toHits(found).slice(0, limit);
}

/** The records that a name means: those that are called so, else those whose name begins so, else has it inside. */
export async function resolveName(rows: ReadRows, kind: RecordKind, typed: string): Promise<RecordHit[]> {
  const key = toLookupKey(typed);
  if (key === '') return [];
  const found = await rows<NameRow>(findNames, key, keysEnd(key), 1, 2 * MOST_NAMES);
  const own = found.filter((row) => row.kind === kind);
  const [best] = own;
  if (!best) return [];
  return toHits(own.filter((row) => row.isWhole === best.isWhole && row.place === best.place));
}

/**
 * Records whose name sounds the same or differs in one character; after them those that have a part so: 昆都伦 for
 * 昆都仑区分局.
 */
export async function findNearNames(rows: ReadRows, typed: string, limit: number): Promise<RecordHit[]> {
  const text = toLookupKey(typed);
  const near = toNearKeys(typed);
  if (near.length === 0 || [...text].length < 2) return [];
  const sound = toPinyinKey(typed);
  const keys = [
    ...near.flatMap((key) => [
      [KEY_PLACES.start, key],
      [KEY_PLACES.gap, key],
    ]),
    [KEY_PLACES.start, sound],
  ];
  const found = await rows<NameRow>(findNear, JSON.stringify(keys));
  const isNear = (row: NameRow) => row.form === KEY_FORMS.pinyin || isNearName(typed, row.name);
  const hits = toHits(found.filter(isNear));
  for (const key of partKeys(text, sound)) {
    if (hits.length < limit) hits.push(...(await findRecords(rows, key, limit)));
  }
  return hits.filter((hit, at) => hits.findIndex(isSameRecord(hit)) === at).slice(0, limit);
}

const isSameRecord = (one: RecordHit) => (other: RecordHit) =>
  one.kind === other.kind && one.slug === other.slug;

/** What a part of a name may be looked up by: its sound, and all but its last character. */
function partKeys(text: string, sound: string): string[] {
  const others = text.length > 2 ? [sound, text.slice(0, -1)] : [sound];
  return others.filter((key) => key !== text);
}

/** One hit for each record, the best name first. */
function toHits(found: readonly NameRow[]): RecordHit[] {
  const hits = new Map<string, RecordHit>();
  for (const { kind, slug, name, isAlias, count, ownName, unit, unitBasis } of found) {
    const key = `${kind} ${slug}`;
    const isOther = isAlias && toLookupKey(name) !== toLookupKey(ownName);
    if (!hits.has(key))
      hits.set(key, { kind, slug, name: ownName, alias: isOther ? name : null, unit, unitBasis, count });
  }
  return [...hits.values()];
}
