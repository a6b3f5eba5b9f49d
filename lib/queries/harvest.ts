import 'server-only';
import { readHarvestedStories, readSets } from './harvested-stories';
import { type Parameter, type ReadRows, readArchive } from './read-archive';

/** A story or its tombstone, as a harvester keeps count of it. */
export interface HarvestHeader {
  id: string;
  /** ISO time, UTC: when it last changed in the archive, or left it. */
  changed: string;
  deleted: boolean;
  /**
   * Slugs of its units, with the units above them, and of its topics; of a moved story, those of where it leads, of a
   * removed one, those that it had.
   */
  units: string[];
  topics: string[];
}

export interface HarvestedStory {
  id: string;
  sourceId: string;
  title: string;
  deck: string | null;
  opening: string;
  /** Without editors and photographers. */
  authors: string[];
  /** Full names, in order of first mention. */
  units: string[];
  topics: string[];
  publication: string | null;
  publisher: string | null;
  /** EDTF. */
  published: string | null;
  sourceUrl: string | null;
  rights: string | null;
}

export interface HarvestRecord extends HarvestHeader {
  /** null where the story was removed or moved. */
  story: HarvestedStory | null;
}

export interface HarvestRequest {
  /** Days `YYYY-MM-DD`, both included. */
  from?: string;
  until?: string;
  /** `slug` null: every story that has a unit, or a topic. */
  set?: { kind: 'unit' | 'topic'; slug: string | null };
  /** Time of change and id of the item before. */
  after?: readonly [changed: string, id: string];
  limit: number;
}

export interface Harvest {
  records: HarvestRecord[];
  /** Whether more follow. */
  more: boolean;
  /** Of the whole list, `after` aside. */
  total: number;
}

export interface SetName {
  kind: 'unit' | 'topic';
  slug: string;
  name: string;
}

interface ItemRow {
  id: string;
  changed: string;
  deleted: number;
  /** Whose sets the item has: its own, or those of the story that it became. */
  member: string | null;
  /** JSON: sets that a removed story had. */
  units: string | null;
  topics: string | null;
}

interface Selection {
  /** Conditions on `changed`, `id` and `member`. */
  conditions: string[];
  parameters: Parameter[];
}

/** The day after a day, `YYYY-MM-DD`. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const MEMBERS = {
  unit: { table: 'ArticleUnit', slug: 'unitSlug', had: 'units' },
  topic: { table: 'ArticleTopic', slug: 'topicSlug', had: 'topics' },
} as const;

function selectItems({ from, until, set }: HarvestRequest): Selection {
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  if (from !== undefined) {
    conditions.push('"changed" >= ?');
    parameters.push(from);
  }
  if (until !== undefined) {
    conditions.push('"changed" < ?');
    parameters.push(dayAfter(until));
  }
  if (set !== undefined) {
    const { table, slug, had } = MEMBERS[set.kind];
    const isIn = set.slug === null ? '' : ` AND m."${slug}" = ?`;
    const wasIn = set.slug === null ? '' : ' WHERE h."value" = ?';
    conditions.push(`(EXISTS (SELECT 1 FROM "${table}" AS m WHERE m."articleId" = "member"${isIn})
      OR "deleted" AND EXISTS (SELECT 1 FROM json_each("${had}") AS h${wasIn}))`);
    if (set.slug !== null) parameters.push(set.slug, set.slug);
  }
  return { conditions, parameters };
}

/** Stories as they are, and permalinks that no story answers any more. */
const ITEMS = `(SELECT "id", "dateChanged" AS "changed", 0 AS "deleted", "id" AS "member",
    NULL AS "units", NULL AS "topics" FROM "Article"
  UNION ALL SELECT "from", "since", 1, "to", "units", "topics" FROM "Redirect" WHERE "kind" = 'articles')`;

const ITEM = '"id", "changed", "deleted", "member", "units", "topics"';

const readSlugs = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));

const toWhere = (conditions: string[]) =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

async function toRecords(rows: ReadRows, items: readonly ItemRow[]): Promise<HarvestRecord[]> {
  const stories = await readHarvestedStories(
    rows,
    items.filter(({ deleted }) => !deleted).map(({ id }) => id),
  );
  const sets = await readSets(
    rows,
    items.flatMap(({ member }) => member ?? []),
  );
  return items.map(({ id, changed, deleted, member, units, topics }) => ({
    id,
    changed,
    deleted: Boolean(deleted),
    units: sets.units.get(member ?? '') ?? readSlugs(units),
    topics: sets.topics.get(member ?? '') ?? readSlugs(topics),
    story: stories.get(id) ?? null,
  }));
}

/** Stories and tombstones by time of change, then id. */
export function listHarvest(request: HarvestRequest): Promise<Harvest> {
  return readArchive(async (rows) => {
    const { conditions, parameters } = selectItems(request);
    const counts = await rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM ${ITEMS}${toWhere(conditions)}`,
      ...parameters,
    );
    const after = request.after === undefined ? [] : ['("changed", "id") > (?, ?)'];
    const items = await rows<ItemRow>(
      `SELECT ${ITEM} FROM ${ITEMS}${toWhere([...conditions, ...after])}
       ORDER BY "changed", "id" LIMIT ?`,
      ...parameters,
      ...(request.after ?? []),
      request.limit + 1,
    );
    const records = await toRecords(rows, items.slice(0, request.limit));
    return { records, more: items.length > request.limit, total: Number(counts[0]?.count ?? 0) };
  });
}

/** One story or tombstone; null where there never was one. */
export function getHarvestRecord(id: string): Promise<HarvestRecord | null> {
  return readArchive(async (rows) => {
    const items = await rows<ItemRow>(
      `SELECT ${ITEM} FROM ${ITEMS} WHERE "id" = ? ORDER BY "deleted" LIMIT 1`,
      id,
    );
    return (await toRecords(rows, items))[0] ?? null;
  });
}

/** Day of the earliest change; null while the archive is empty. */
export function getEarliestChange(): Promise<string | null> {
  return readArchive(async (rows) => {
    const found = await rows<{ earliest: string | null }>(
      `SELECT MIN("changed") AS "earliest" FROM ${ITEMS}`,
    );
    return found[0]?.earliest?.slice(0, 10) ?? null;
  });
}

const HAS_STORIES = {
  unit: `"Unit" WHERE "articleCountDeep" > 0`,
  topic: `"Topic" WHERE "articleCount" > 0`,
};

/** Sets of removed stories that no story is in any more; what they were called, the slug alone tells. */
const formerSets = (kind: 'unit' | 'topic') => `SELECT DISTINCT '${kind}', h."value", h."value", 2, 0
  FROM "Redirect" AS r, json_each(r."${MEMBERS[kind].had}") AS h
  WHERE r."kind" = 'articles' AND r."to" IS NULL AND h."value" NOT IN (SELECT "slug" FROM ${HAS_STORIES[kind]})`;

const SETS = `(SELECT 'unit' AS "kind", "slug", "name", 0 AS "first", "position" FROM ${HAS_STORIES.unit}
  UNION ALL SELECT 'topic', "slug", "name", 1, 0 FROM ${HAS_STORIES.topic}
  UNION ALL ${formerSets('unit')} UNION ALL ${formerSets('topic')})`;

/** Part of the sets, and what archive they are of. */
export interface SetList {
  sets: SetName[];
  total: number;
  version: string;
}

/**
 * Units with stories in tree order, topics with stories, then sets that only removed stories were in; by slug where
 * equal.
 */
export function listSetNames(offset: number, limit: number): Promise<SetList> {
  return readArchive(async (rows) => {
    const archive = await rows<{ version: string }>(`SELECT "version" FROM "Archive"`);
    const counts = await rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM ${SETS}`);
    const sets = await rows<SetName>(
      `SELECT "kind", "slug", "name" FROM ${SETS} ORDER BY "first", "position", "kind" DESC, "slug" LIMIT ? OFFSET ?`,
      limit,
      offset,
    );
    return { sets, total: Number(counts[0]?.count ?? 0), version: archive[0]?.version ?? '' };
  });
}
