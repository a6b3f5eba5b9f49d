import 'server-only';
import {
  isNearName,
  KEY_FORMS,
  KEY_PLACES,
  toLookupKey,
  toNearKeys,
  toPinyinKey,
} from '@/lib/search/name-keys';
import { toShortFormPatterns } from '@/lib/search/short-forms';
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
// Details are read for the best names only: for all names that begin with a common word that takes several times as long.
const findNames = `SELECT ${nameColumns}, n."place", n."form", n."isWhole" FROM (
    SELECT * FROM (
      SELECT own.*, k."place", k."form", k."isWhole" FROM (
        SELECT * FROM (SELECT "name", "place", "form", "key" = ?1 AS "isWhole" FROM "SearchNameKey"
          WHERE "place" = ${KEY_PLACES.start} AND "key" >= ?1 AND "key" < ?2 LIMIT ${MOST_NAMES})
        UNION ALL
        SELECT * FROM (SELECT "name", "place", "form", "key" = ?1 AS "isWhole" FROM "SearchNameKey"
          WHERE ?3 AND "place" = ${KEY_PLACES.inner} AND "key" >= ?1 AND "key" < ?2 LIMIT ${MOST_NAMES})
      ) AS k JOIN "SearchName" AS own ON own."id" = k."name" AND own."kind" <> 'author'
    ) AS n ORDER BY ${bestFirst} LIMIT ?4
  ) AS n ORDER BY ${bestFirst}`;
const findNear = `SELECT ${nameColumns}, k."place", k."form", 1 AS "isWhole"
  FROM json_each(?1) AS wanted
  JOIN "SearchNameKey" AS k ON k."key" = wanted.value ->> 1 AND k."place" = wanted.value ->> 0
  JOIN "SearchName" AS n ON n."id" = k."name" AND n."kind" <> 'author'
  WHERE k."form" <> ${KEY_FORMS.initials}
  ORDER BY n."count" DESC, n."slug", n."name" LIMIT 200`;

// The name with the least beside what was typed comes first: one unit's name may stand inside of another's.
const findShortForms = `SELECT ${nameColumns}, k."place", k."form", 0 AS "isWhole"
  FROM (SELECT * FROM "SearchNameKey" AS every WHERE every."place" IN (${KEY_PLACES.start}, ${KEY_PLACES.inner})
    AND every."form" = ${KEY_FORMS.text} AND every."key" >= ?2 AND every."key" < ?3
    AND EXISTS (SELECT 1 FROM json_each(?1) AS wanted WHERE every."key" LIKE wanted.value)
    LIMIT ${MOST_NAMES}) AS k
  JOIN "SearchName" AS n ON n."id" = k."name"
  WHERE n."kind" = 'unit'
  ORDER BY length(k."key"), n."isAlias", n."count" DESC, n."slug", n."name" LIMIT ?4`;

/** Behind every key that begins with the given one. */
const keysEnd = (key: string) => `${key}\u{10ffff}`;

/** A few letters stand inside of thousands of names. */
const isTelling = (key: string) => key.length > (/^[a-z\d]+$/.test(key) ? 2 : 1);

/**
 * Units, topics and people by name, alias, pinyin or initials: those that are the whole name first, then those that
 * end with what was typed (昆都仑区分局), that begin with it, that have it inside; where there are none, the units whose
 * short form it is (昆区分局).
 */
export async function findRecords(rows: ReadRows, typed: string, limit: number): Promise<RecordHit[]> {
  const key = toLookupKey(typed);
  if (key === '') return [];
  // A record has several names, a name several keys that begin alike.
  const found = await rows<NameRow>(findNames, key, keysEnd(key), isTelling(key) ? 1 : 0, limit * 20);
  return toHits(found.length > 0 ? found : await readShortForms(rows, typed, limit * 20)).slice(0, limit);
}

async function readShortForms(rows: ReadRows, typed: string, limit: number): Promise<NameRow[]> {
  const patterns = toShortFormPatterns(typed);
  const first = [...toLookupKey(typed)][0] ?? '';
  if (patterns.length === 0) return [];
  return rows<NameRow>(findShortForms, JSON.stringify(patterns), first, keysEnd(first), limit);
}

/** The records that a name means: those that are called so, else those whose name begins so, else has it inside. */
export async function resolveName(rows: ReadRows, kind: RecordKind, typed: string): Promise<RecordHit[]> {
  const key = toLookupKey(typed);
  if (key === '') return [];
  const found = await rows<NameRow>(findNames, key, keysEnd(key), 1, 2 * MOST_NAMES);
  const own = found.filter((row) => row.kind === kind);
  const [best] = own;
  if (!best) return kind === 'unit' ? toHits(await readShortForms(rows, typed, MOST_NAMES)) : [];
  return toHits(own.filter((row) => row.isWhole === best.isWhole && row.place === best.place));
}

/**
 * Records whose name sounds the same or differs in one character; after them those that have a part so: 昆都伦 for
 * 昆都仑区分局; or else a topic that has a part of what was typed.
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
  if (hits.length === 0) hits.push(...(await findPartOfTopic(rows, text)));
  return hits.filter((hit, at) => hits.findIndex(isSameRecord(hit)) === at).slice(0, limit);
}

const LONGEST_PARTED = 12;
const MOST_OF_A_PART = 2;

/** A topic by a part of what was typed that hardly any other has: 防诈骗 by 诈骗; not 禁毒宣传 by 宣传. */
async function findPartOfTopic(rows: ReadRows, text: string): Promise<RecordHit[]> {
  const characters = [...text];
  const shortest = Math.max(2, Math.ceil(characters.length / 2));
  if (characters.length > LONGEST_PARTED || !/^\p{Script=Han}+$/u.test(text)) return [];
  for (let length = characters.length - 1; length >= shortest; length--) {
    for (let from = 0; from + length <= characters.length; from++) {
      const part = characters.slice(from, from + length).join('');
      const found = await rows<NameRow>(findNames, part, keysEnd(part), 1, 20 * MOST_OF_A_PART);
      const hits = toHits(found);
      const isTellingPart = hits.length > 0 && hits.length <= MOST_OF_A_PART;
      if (isTellingPart && hits.every(({ kind }) => kind === 'topic')) return hits;
    }
  }
  return [];
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
