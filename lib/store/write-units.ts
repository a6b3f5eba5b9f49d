import { groupBy } from '@/lib/group-by';
import { BulkWriter, type Cell, toTableRows } from './bulk-rows';
import type { Transaction } from './database';
import { batchesOf } from './slug-batches';
import type { RegisteredUnit, UnitRegistry } from './unit-registry';

interface Counted {
  slug: string;
  direct: number;
  deep: number;
  resolved: number;
}

interface Surface {
  slug: string;
  surface: string;
  count: number;
}

interface Printed {
  surfaces: readonly Surface[];
  candidates: readonly { name: string }[];
}

function toRecord(
  unit: RegisteredUnit,
  counted: Counted,
  { surfaces, candidates }: Printed,
  registry: UnitRegistry,
): Record<string, Cell> {
  const aliases = surfaces
    .filter(({ surface }) => surface !== unit.name)
    .map(({ surface, count }): [string, number] => [surface, count])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const { slug, name, shortName, pinyin, level, region, note } = unit;
  const parentSlug = unit.parent === null ? null : registry.get(unit.parent).slug;
  const derived = counted.direct === 0;
  return {
    ...{ slug, name, shortName, pinyin, parentSlug, level, region, derived },
    ...{ resolved: derived || counted.resolved > 0, aliases: JSON.stringify(aliases) },
    ...{ candidates: JSON.stringify(candidates.map((candidate) => candidate.name)) },
    ...{ articleCount: counted.direct, articleCountDeep: counted.deep, note },
  };
}

async function readBatch(transaction: Transaction, batch: string) {
  const counts = await transaction.$queryRawUnsafe<Counted[]>(
    `SELECT "unitSlug" AS "slug", SUM("direct") AS "direct", COUNT(*) AS "deep",
       SUM("direct" AND "candidates" IS NULL) AS "resolved"
     FROM "ArticleUnit" WHERE "unitSlug" IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 1`,
    batch,
  );
  const surfaces = await transaction.$queryRawUnsafe<Surface[]>(
    `SELECT "unitSlug" AS "slug", "surface", COUNT(*) AS "count" FROM "UnitMention"
     WHERE "unitSlug" IN (SELECT value FROM json_each(?)) AND "form" <> 'back-reference' GROUP BY 1, 2`,
    batch,
  );
  const candidates = await transaction.$queryRawUnsafe<{ slug: string; name: string }[]>(
    `SELECT DISTINCT "unitSlug" AS "slug", each.value AS "name" FROM "ArticleUnit", json_each("candidates") AS each
     WHERE "unitSlug" IN (SELECT value FROM json_each(?)) AND "candidates" IS NOT NULL ORDER BY 1, 2`,
    batch,
  );
  return { counts, surfaces, candidates };
}

/**
 * Makes the rows of these units anew from the stories that name them or a sub-unit; a unit without any has none.
 * `names`: those of this seed's units by slug; others keep the name that their row has.
 */
export async function writeUnits(
  transaction: Transaction,
  slugs: Iterable<string>,
  registry: UnitRegistry,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const writer = new BulkWriter(transaction);
  for (const batch of batchesOf(slugs)) {
    const before = await transaction.$queryRawUnsafe<{ slug: string; name: string }[]>(
      `SELECT "slug", "name" FROM "Unit" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const earlier = new Map(before.map(({ slug, name }) => [slug, name]));
    await transaction.$executeRawUnsafe(
      `DELETE FROM "Unit" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const read = await readBatch(transaction, batch);
    const surfacesOf = groupBy(read.surfaces, ({ slug }) => slug);
    const candidatesOf = groupBy(read.candidates, ({ slug }) => slug);
    const rows = read.counts.map((counted) => {
      const name = names.get(counted.slug) ?? earlier.get(counted.slug);
      if (name === undefined) throw new Error(`unit ${counted.slug} has stories and no name`);
      const surfaces = surfacesOf.get(counted.slug) ?? [];
      const candidates = candidatesOf.get(counted.slug) ?? [];
      return toRecord(registry.get(name), counted, { surfaces, candidates }, registry);
    });
    await writer.add(toTableRows('Unit', rows));
  }
  await writer.flush();
}
