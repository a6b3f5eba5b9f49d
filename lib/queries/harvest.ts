import 'server-only';
import { readHarvestedStories, readSets } from './harvested-stories';
import { type Parameter, type ReadRows, readArchive } from './read-archive';

/** A story or its tombstone, as a harvester keeps count of it. */
export interface HarvestHeader {
  id: string;
  /** ISO time, UTC: when it last changed in the archive, or left it. */
  changed: string;
  deleted: boolean;
  /** Slugs of its units, with the units above them, and of its topics; of a moved story, where it leads. */
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
  unit: { table: 'ArticleUnit', slug: 'unitSlug' },
  topic: { table: 'ArticleTopic', slug: 'topicSlug' },
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
    const { table, slug } = MEMBERS[set.kind];
    const inSet = set.slug === null ? '' : ` AND m."${slug}" = ?`;
    conditions.push(`EXISTS (SELECT 1 FROM "${table}" AS m WHERE m."articleId" = "member"${inSet})`);
    if (set.slug !== null) parameters.push(set.slug);
  }
  return { conditions, parameters };
}

/** Stories as they are, and permalinks that no story answers any more. */
const ITEMS = `(SELECT "id", "dateChanged" AS "changed", 0 AS "deleted", "id" AS "member" FROM "Article"
  UNION ALL SELECT "from", "since", 1, "to" FROM "Redirect" WHERE "kind" = 'articles')`;

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
  return items.map(({ id, changed, deleted, member }) => ({
    id,
    changed,
    deleted: Boolean(deleted),
    units: sets.units.get(member ?? '') ?? [],
    topics: sets.topics.get(member ?? '') ?? [],
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
      `SELECT "id", "changed", "deleted", "member" FROM ${ITEMS}${toWhere([...conditions, ...after])}
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
      `SELECT "id", "changed", "deleted", "member" FROM ${ITEMS} WHERE "id" = ? ORDER BY "deleted" LIMIT 1`,
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

const SETS = `(SELECT 'unit' AS "kind", "slug", "name", 0 AS "first", "position" FROM "Unit" WHERE "articleCountDeep" > 0
  UNION ALL SELECT 'topic', "slug", "name", 1, 0 FROM "Topic" WHERE "articleCount" > 0)`;

/** Units with stories in tree order, then topics with stories; by slug where equal. */
export function listSetNames(offset: number, limit: number): Promise<{ sets: SetName[]; total: number }> {
  return readArchive(async (rows) => {
    const counts = await rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM ${SETS}`);
    const sets = await rows<SetName>(
      `SELECT "kind", "slug", "name" FROM ${SETS} ORDER BY "first", "position", "slug" LIMIT ? OFFSET ?`,
      limit,
      offset,
    );
    return { sets, total: Number(counts[0]?.count ?? 0) };
  });
}
