import type { Transaction } from '@/lib/store/database';

/** Where people of this name serve by the stories, null where one tells of no unit; empty where no story has the name. */
export async function listUnitsOfName(transaction: Transaction, name: string): Promise<(string | null)[]> {
  const rows = await transaction.$queryRawUnsafe<{ unit: string | null }[]>(
    `SELECT DISTINCT COALESCE(u."name", p."organisation") AS "unit" FROM "ArticlePerson" AS p
     LEFT JOIN "Unit" AS u ON u."slug" = p."unitSlug" WHERE p."name" = ? ORDER BY 1`,
    name,
  );
  return rows.map(({ unit }) => unit);
}

/** Whether the archive has a unit of this full name. */
export async function hasUnit(transaction: Transaction, name: string): Promise<boolean> {
  const rows = await transaction.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "Unit" WHERE "name" = ?`, name);
  return rows.length > 0;
}

/** Names of the units or topics that are called so or have this slug. */
export async function listNamesMeant(
  transaction: Transaction,
  table: 'Unit' | 'Topic',
  name: string,
): Promise<string[]> {
  const rows = await transaction.$queryRawUnsafe<{ name: string }[]>(
    `SELECT "name" FROM "${table}" WHERE "name" = ?1 OR "slug" = ?1`,
    name,
  );
  return rows.map((row) => row.name);
}
