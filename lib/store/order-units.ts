import { groupBy } from '@/lib/group-by';
import type { Transaction } from './database';

interface Node {
  slug: string;
  parentSlug: string | null;
  level: string;
  pinyin: string;
  resolved: boolean;
  position: number;
  depth: number;
}

const LEVELS: readonly string[] =
  'ministry province college prefecture county department division station other'.split(' ');

const rank = (level: string) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);

/** Siblings: known chains before unresolved names, then by level, pinyin and permalink. */
function compare(a: Node, b: Node): number {
  if (a.resolved !== b.resolved) return a.resolved ? -1 : 1;
  if (rank(a.level) !== rank(b.level)) return rank(a.level) - rank(b.level);
  if (a.pinyin !== b.pinyin) return a.pinyin < b.pinyin ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** Numbers the units through the whole tree, depth first; writes the numbers that are new. */
export async function orderUnits(transaction: Transaction): Promise<void> {
  const nodes = await transaction.$queryRawUnsafe<Node[]>(
    `SELECT "slug", "parentSlug", "level", "pinyin", "resolved", "position", "depth" FROM "Unit"`,
  );
  const slugs = new Set(nodes.map(({ slug }) => slug));
  const isRoot = (node: Node) => node.parentSlug === null || !slugs.has(node.parentSlug);
  const children = groupBy(nodes, (node) => (isRoot(node) ? '' : (node.parentSlug ?? '')));
  for (const siblings of children.values()) siblings.sort(compare);
  const changed: [slug: string, position: number, depth: number][] = [];
  const waiting = (children.get('') ?? []).map((node) => ({ node, depth: 0 })).reverse();
  for (let position = 0; ; position++) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { node, depth } = next;
    if (node.position !== position || node.depth !== depth) changed.push([node.slug, position, depth]);
    for (const child of (children.get(node.slug) ?? []).toReversed())
      waiting.push({ node: child, depth: depth + 1 });
  }
  await transaction.$executeRawUnsafe(
    `UPDATE "Unit" SET "position" = "new"."position", "depth" = "new"."depth"
     FROM (SELECT value ->> 0 AS "slug", value ->> 1 AS "position", value ->> 2 AS "depth" FROM json_each(?)) AS "new"
     WHERE "Unit"."slug" = "new"."slug"`,
    JSON.stringify(changed),
  );
}
