import { FACET_KINDS, type FacetKind } from '@/lib/search/story-columns';
import type { SqlSession } from './sql-session';

interface Facet {
  kind: FacetKind;
  text: string;
}

const addValues = `INSERT INTO "SearchValue" ("kind", "text")
  SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;
const selectNumbers = `SELECT v."kind", v."text", v."number" FROM json_each(?) AS wanted
  JOIN "SearchValue" AS v ON v."kind" = wanted.value ->> 0 AND v."text" = wanted.value ->> 1`;
const addCounts = `UPDATE "SearchValue" SET "stories" = "stories" + delta.value ->> 1
  FROM json_each(?) AS delta WHERE "number" = delta.value ->> 0`;

const keyOf = (kind: number, text: string) => `${kind}:${text}`;

/** The numbers of facet values, new ones where they have none: a look-up by value. */
export async function numberValues(
  session: SqlSession,
  facets: readonly Facet[],
): Promise<(facet: Facet) => number> {
  const places = new Map(
    facets.map(({ kind, text }) => [keyOf(FACET_KINDS.indexOf(kind), text), { kind, text }]),
  );
  const wanted = JSON.stringify(
    [...places.values()].map(({ kind, text }) => [FACET_KINDS.indexOf(kind), text]),
  );
  await session.$executeRawUnsafe(addValues, wanted);
  const rows = await session.$queryRawUnsafe<{ kind: number; text: string; number: number }[]>(
    selectNumbers,
    wanted,
  );
  const numbers = new Map(rows.map((row) => [keyOf(row.kind, row.text), row.number]));
  return ({ kind, text }) => {
    const number = numbers.get(keyOf(FACET_KINDS.indexOf(kind), text));
    if (number === undefined) throw new Error(`the facet value ${kind} ${text} was given no number`);
    return number;
  };
}

/** Keeps count of the stories that have a value. */
export class StoryCounts {
  #changes = new Map<number, number>();

  add(values: readonly number[], change: 1 | -1): void {
    for (const value of values) this.#changes.set(value, (this.#changes.get(value) ?? 0) + change);
  }

  async write(session: SqlSession): Promise<void> {
    const changed = [...this.#changes].filter(([, change]) => change !== 0);
    await session.$executeRawUnsafe(addCounts, JSON.stringify(changed));
    this.#changes.clear();
  }
}
