import 'server-only';
import { cache } from 'react';
import { type ReadRows, readArchive } from './read-archive';
import { UNIT_SUMMARY } from './unit-rows';
import type { UnitSummary } from './view-types';

export interface UnitNode extends UnitSummary {
  children: UnitNode[];
  /** Units below it that are left out here, since the tree is cut at a level; its own page leads on. */
  hidden: number;
}

/** Units with how many of each level there are, and those named most. */
export interface UnitOverview {
  /** The resolved ones, cut at the deepest level that fits. */
  tree: UnitNode[];
  /** The first of those whose chain is not known. */
  unresolved: UnitNode[];
  named: number;
  derived: number;
  unresolvedCount: number;
  levels: { level: string; count: number }[];
  /** Most stories of their own first. */
  ranked: UnitSummary[];
}

const IN_TREE = 500;
const UNRESOLVED = 200;
const RANKED = 15;

/** Places in the whole tree, from and before: units are numbered depth first. */
type Stretch = readonly [from: number, to: number];

type TreeRow = UnitSummary & { depth: number; hidden: number };

function nest(rows: readonly TreeRow[], top: number): UnitNode[] {
  const roots: UnitNode[] = [];
  const line: UnitNode[] = [];
  for (const { depth, ...unit } of rows) {
    const node: UnitNode = { ...unit, children: [] };
    line.length = depth - top;
    const parent = line.at(-1);
    if (parent === undefined) roots.push(node);
    else parent.children.push(node);
    line.push(node);
  }
  return roots;
}

/** The deepest level down to which a stretch has no more than `most` units; the first always. */
async function findDepth(rows: ReadRows, [from, to]: Stretch, top: number, most: number): Promise<number> {
  const levels = await rows<{ depth: number; count: number }>(
    `SELECT "depth", COUNT(*) AS "count" FROM "Unit" WHERE "position" >= ? AND "position" < ? GROUP BY 1 ORDER BY 1`,
    from,
    to,
  );
  let total = 0;
  let deepest = top;
  for (const { depth, count } of levels) {
    total += count;
    if (depth > top && total > most) break;
    deepest = depth;
  }
  return deepest;
}

/** The units of a stretch whose highest ones are at the depth `top`, cut at the level that fits `most` units. */
async function readTree(rows: ReadRows, stretch: Stretch, top: number, most: number): Promise<UnitNode[]> {
  const deepest = await findDepth(rows, stretch, top, most);
  // Between two that are shown stand those below the first.
  const units = await rows<TreeRow>(
    `SELECT ${UNIT_SUMMARY}, u."depth",
       LEAD(u."position", 1, ?) OVER (ORDER BY u."position") - u."position" - 1 AS "hidden"
     FROM "Unit" AS u WHERE u."position" >= ? AND u."position" < ? AND u."depth" <= ? ORDER BY u."position"`,
    stretch[1],
    ...stretch,
    deepest,
  );
  return nest(units, top);
}

interface Places {
  total: number;
  /** Where the unresolved roots begin: they stand behind all others. */
  unresolved: number;
}

async function readPlaces(rows: ReadRows): Promise<Places> {
  const [places] = await rows<{ total: number; unresolved: number | null }>(
    `SELECT COUNT(*) AS "total", (SELECT MIN("position") FROM "Unit" WHERE "depth" = 0 AND NOT "resolved") AS "unresolved"
     FROM "Unit"`,
  );
  const total = places?.total ?? 0;
  return { total, unresolved: places?.unresolved ?? total };
}

/** The last place of the first `most` unresolved roots. */
async function endOfUnresolved(rows: ReadRows, { total, unresolved }: Places, most: number): Promise<number> {
  const [next] = await rows<{ position: number }>(
    `SELECT "position" FROM "Unit" WHERE "position" >= ? AND "depth" = 0 ORDER BY "position" LIMIT 1 OFFSET ?`,
    unresolved,
    most,
  );
  return next?.position ?? total;
}

async function readRoots(rows: ReadRows, most: number, mostUnresolved: number) {
  const places = await readPlaces(rows);
  const tree = await readTree(rows, [0, places.unresolved], 0, most);
  const end = await endOfUnresolved(rows, places, mostUnresolved);
  return { places, tree, unresolved: await readTree(rows, [places.unresolved, end], 0, mostUnresolved) };
}

/** The roots in order, the unresolved ones last, each with its children, down to the deepest level that fits. */
export const getUnitTree = cache(
  (most = IN_TREE): Promise<UnitNode[]> =>
    readArchive(async (rows) => {
      const { tree, unresolved } = await readRoots(rows, most, most);
      return [...tree, ...unresolved];
    }),
);

/** The units below one, down to the deepest level that fits; null where there is no such unit. */
export const getUnitsUnder = cache(
  (slug: string, most = IN_TREE): Promise<UnitNode[] | null> =>
    readArchive(async (rows) => {
      const [unit] = await rows<{ position: number; depth: number; next: number | null }>(
        `SELECT u."position", u."depth", (SELECT MIN(n."position") FROM "Unit" AS n
           WHERE n."position" > u."position" AND n."depth" <= u."depth") AS "next" FROM "Unit" AS u WHERE u."slug" = ?`,
        slug,
      );
      if (unit === undefined) return null;
      const { position, depth, next } = unit;
      const end = next ?? (await readPlaces(rows)).total;
      return readTree(rows, [position + 1, end], depth + 1, most);
    }),
);

/** What the page of all units shows of them, however many there are. */
export const getUnitOverview = cache(
  (): Promise<UnitOverview> =>
    readArchive(async (rows) => {
      const { places, tree, unresolved } = await readRoots(rows, IN_TREE, UNRESOLVED);
      const levels = await rows<{ level: string; count: number; derived: number }>(
        `SELECT "level", COUNT(*) AS "count", SUM("derived") AS "derived" FROM "Unit" GROUP BY 1 ORDER BY 1`,
      );
      const [roots] = await rows<{ count: number }>(
        `SELECT COUNT(*) AS "count" FROM "Unit" WHERE "position" >= ? AND "depth" = 0`,
        places.unresolved,
      );
      const derived = levels.reduce((sum, level) => sum + level.derived, 0);
      return {
        tree,
        unresolved,
        named: places.total - derived,
        derived,
        unresolvedCount: roots?.count ?? 0,
        levels: levels.map(({ level, count }) => ({ level, count })),
        ranked: await rows<UnitSummary>(
          `SELECT ${UNIT_SUMMARY} FROM "Unit" AS u WHERE u."articleCount" > 0
           ORDER BY u."articleCount" DESC, u."position" LIMIT ?`,
          RANKED,
        ),
      };
    }),
);
