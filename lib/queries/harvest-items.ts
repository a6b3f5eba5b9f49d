import 'server-only';
import type { HarvestRequest } from './harvest';
import type { Parameter, ReadRows } from './read-archive';

/** A story or a tombstone before its sets and texts are read. */
export interface ItemRow {
  id: string;
  changed: string;
  deleted: number;
  /** Whose sets the item has: its own, or those of the story that it became. */
  member: string | null;
  /** JSON: sets that a removed story had. */
  units: string | null;
  topics: string | null;
}

export const MEMBERS = {
  unit: { table: 'ArticleUnit', slug: 'unitSlug', had: 'units' },
  topic: { table: 'ArticleTopic', slug: 'topicSlug', had: 'topics' },
} as const;

interface Conditions {
  /** Joined by AND. */
  sql: string;
  parameters: Parameter[];
}

/** The day after a day, `YYYY-MM-DD`. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Conditions on a time of change; `after` also on the id beside it. */
function withinTime(request: HarvestRequest, changed: string, id: string | null): Conditions {
  const { from, until, after } = request;
  const parts: [sql: string, ...parameters: Parameter[]][] = [['TRUE']];
  if (from !== undefined) parts.push([`${changed} >= ?`, from]);
  if (until !== undefined) parts.push([`${changed} < ?`, dayAfter(until)]);
  if (after !== undefined && id !== null) parts.push([`(${changed}, ${id}) > (?, ?)`, ...after]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), parameters: parts.flatMap(([, ...own]) => own) };
}

const STORY = `a."id", a."dateChanged" AS "changed", 0 AS "deleted", a."id" AS "member", NULL AS "units", NULL AS "topics"`;

/** Stories of a set up to this many are sorted by time; a larger set is found soon by walking all stories in that order. */
const FEW = 5_000;

type NamedSet = { kind: 'unit' | 'topic'; slug: string };

/** How many stories a set has, as the seed has counted them. */
async function countMembers(
  rows: ReadRows,
  { kind, slug }: NamedSet,
  request: HarvestRequest,
): Promise<number> {
  const { sql, parameters } = withinTime(request, '"value"', null);
  const [found] = await rows<{ count: number | null }>(
    `SELECT SUM("count") AS "count" FROM "Tally" WHERE "scope" = ? AND "key" = ? AND "facet" = 'changed' AND ${sql}`,
    kind,
    slug,
    ...parameters,
  );
  return found?.count ?? 0;
}

const toNamed = (set: HarvestRequest['set']): NamedSet | null =>
  set === undefined || set.slug === null ? null : { kind: set.kind, slug: set.slug };

/** The first stories by time of change, then id. */
export async function readStories(
  rows: ReadRows,
  request: HarvestRequest,
  limit: number,
): Promise<ItemRow[]> {
  const { set } = request;
  const { sql, parameters } = withinTime(request, 'a."dateChanged"', 'a."id"');
  const order = 'ORDER BY a."dateChanged", a."id" LIMIT ?';
  if (set === undefined) {
    return rows<ItemRow>(`SELECT ${STORY} FROM "Article" AS a WHERE ${sql} ${order}`, ...parameters, limit);
  }
  const { table, slug } = MEMBERS[set.kind];
  const named = toNamed(set);
  if (
    named !== null &&
    (await countMembers(rows, named, { ...request, from: undefined, until: undefined })) <= FEW
  ) {
    return rows<ItemRow>(
      `SELECT ${STORY} FROM "${table}" AS m CROSS JOIN "Article" AS a ON a."id" = m."articleId"
       WHERE m."${slug}" = ? AND ${sql} ${order}`,
      named.slug,
      ...parameters,
      limit,
    );
  }
  const isIn = named === null ? '' : `AND m."${slug}" = ?`;
  return rows<ItemRow>(
    `SELECT ${STORY} FROM "Article" AS a WHERE ${sql}
       AND EXISTS (SELECT 1 FROM "${table}" AS m WHERE m."articleId" = a."id" ${isIn}) ${order}`,
    ...parameters,
    ...(named === null ? [] : [named.slug]),
    limit,
  );
}

/** Permalinks that no story answers any more, as far as a request asks for them. */
function selectTombstones(request: HarvestRequest, withAfter: boolean): Conditions {
  const { sql, parameters } = withinTime(request, 'r."since"', withAfter ? 'r."from"' : null);
  const { set } = request;
  const from = `"Redirect" AS r WHERE r."kind" = 'articles' AND ${sql}`;
  if (set === undefined) return { sql: from, parameters };
  const { table, slug, had } = MEMBERS[set.kind];
  const isIn = set.slug === null ? '' : ` AND m."${slug}" = ?`;
  const wasIn = set.slug === null ? '' : ' WHERE h."value" = ?';
  const inSet = `AND (EXISTS (SELECT 1 FROM "${table}" AS m WHERE m."articleId" = r."to"${isIn})
    OR EXISTS (SELECT 1 FROM json_each(r."${had}") AS h${wasIn}))`;
  return {
    sql: `${from} ${inSet}`,
    parameters: [...parameters, ...(set.slug === null ? [] : [set.slug, set.slug])],
  };
}

/** The first tombstones by time, then id. */
export function readTombstones(rows: ReadRows, request: HarvestRequest, limit: number): Promise<ItemRow[]> {
  const { sql, parameters } = selectTombstones(request, true);
  return rows<ItemRow>(
    `SELECT r."from" AS "id", r."since" AS "changed", 1 AS "deleted", r."to" AS "member", r."units", r."topics"
     FROM ${sql} ORDER BY r."since", r."from" LIMIT ?`,
    ...parameters,
    limit,
  );
}

/** Of more stories than this nobody waits for how many have a unit at all, or a topic. */
const COUNTED = 20_000;

async function countStories(rows: ReadRows, request: HarvestRequest): Promise<number | null> {
  const { set } = request;
  const named = toNamed(set);
  if (named !== null) return countMembers(rows, named, request);
  const { sql, parameters } = withinTime(request, 'a."dateChanged"', null);
  const count = async (condition: string) => {
    const [found] = await rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM "Article" AS a WHERE ${sql} ${condition}`,
      ...parameters,
    );
    return found?.count ?? 0;
  };
  const all = await count('');
  if (set === undefined) return all;
  if (all > COUNTED) return null;
  return count(`AND EXISTS (SELECT 1 FROM "${MEMBERS[set.kind].table}" AS m WHERE m."articleId" = a."id")`);
}

/** How many items a request's whole list has; null where counting would take too long. */
export async function countHarvest(rows: ReadRows, request: HarvestRequest): Promise<number | null> {
  const stories = await countStories(rows, request);
  if (stories === null) return null;
  const { sql, parameters } = selectTombstones(request, false);
  const [found] = await rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM ${sql}`, ...parameters);
  return stories + (found?.count ?? 0);
}
