import type { Transaction } from '@/lib/store/database';

/** A unit and all above it, nearest first, by the slug of each; one that has no row is alone. */
export type UnitLines = (slug: string) => readonly string[];

/** Reads what stands above each unit once: asking for every fact of every story took longer than counting them. */
export async function readParents(transaction: Transaction): Promise<UnitLines> {
  const rows = await transaction.$queryRawUnsafe<{ slug: string; parent: string }[]>(
    `SELECT "slug", "parentSlug" AS "parent" FROM "Unit" WHERE "parentSlug" IS NOT NULL`,
  );
  const parents = new Map(rows.map(({ slug, parent }) => [slug, parent]));
  const lines = new Map<string, readonly string[]>();
  return (slug) => {
    const known = lines.get(slug);
    if (known !== undefined) return known;
    const line = [slug];
    for (let up = parents.get(slug); up !== undefined; up = parents.get(up)) line.push(up);
    lines.set(slug, line);
    return line;
  };
}
