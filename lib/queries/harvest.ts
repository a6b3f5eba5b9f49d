import 'server-only';
import { countHarvest, type ItemRow, MEMBERS, readStories, readTombstones } from './harvest-items';
import { readHarvestedStories, readSets } from './harvested-stories';
import { type ReadRows, readArchive } from './read-archive';

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
  /** Of the whole list, `after` aside; null where so many would have to be looked at that nobody waits for it. */
  total: number | null;
}

export interface SetName {
  kind: 'unit' | 'topic';
  slug: string;
  name: string;
}

/** Stories as they are, and permalinks that no story answers any more. */
const ITEMS = `(SELECT "id", "dateChanged" AS "changed", 0 AS "deleted", "id" AS "member",
    NULL AS "units", NULL AS "topics" FROM "Article"
  UNION ALL SELECT "from", "since", 1, "to", "units", "topics" FROM "Redirect" WHERE "kind" = 'articles')`;

const ITEM = '"id", "changed", "deleted", "member", "units", "topics"';

const readSlugs = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));

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
    const most = request.limit + 1;
    const items = [
      ...(await readStories(rows, request, most)),
      ...(await readTombstones(rows, request, most)),
    ]
      .sort((a, b) => (a.changed === b.changed ? (a.id < b.id ? -1 : 1) : a.changed < b.changed ? -1 : 1))
      .slice(0, most);
    const records = await toRecords(rows, items.slice(0, request.limit));
    return { records, more: items.length > request.limit, total: await countHarvest(rows, request) };
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
    const [found] = await rows<{ story: string | null; tombstone: string | null }>(
      `SELECT (SELECT MIN("dateChanged") FROM "Article") AS "story",
         (SELECT MIN("since") FROM "Redirect" WHERE "kind" = 'articles') AS "tombstone"`,
    );
    const times = [found?.story, found?.tombstone].flatMap((time) => time ?? []).sort();
    return times[0]?.slice(0, 10) ?? null;
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
