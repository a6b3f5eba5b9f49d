import { groupBy } from '../group-by';
import { BulkWriter, type Cell } from './bulk-rows';
import type { Transaction } from './database';
import { batchesOf } from './slug-batches';
import { initialOf, toPinyin } from './slugs';

interface Seen {
  slug: string;
  name: string;
  titles: string;
  unitSlug: string | null;
  organisation: string | null;
  private: boolean;
}

const COLUMNS = [
  ...['slug', 'name', 'pinyin', 'initial', 'private', 'unitSlug', 'organisation', 'titles', 'articleCount'],
];

function toRow(seen: readonly Seen[], name: string): Cell[] {
  const titles = new Set(seen.flatMap((story) => JSON.parse(story.titles) as string[]));
  const unitSlug = seen.find((story) => story.unitSlug !== null)?.unitSlug ?? null;
  const organisation = seen.find((story) => story.organisation !== null)?.organisation ?? null;
  const pinyin = toPinyin(name, 'surname');
  const isPrivate = seen.every((story) => story.private);
  const slug = seen[0]?.slug ?? '';
  const rest = unitSlug === null ? organisation : null;
  return [slug, name, pinyin, initialOf(pinyin), isPrivate, unitSlug, rest, JSON.stringify([...titles]), 0];
}

/**
 * Makes the rows of these people anew from the stories that name them; one whom no story names any more has none.
 * `knownAs`: names that people.yaml gives, where a story prints another.
 */
export async function writePeople(
  transaction: Transaction,
  slugs: Iterable<string>,
  knownAs: ReadonlyMap<string, string>,
): Promise<void> {
  const writer = new BulkWriter(transaction);
  for (const batch of batchesOf(slugs)) {
    await transaction.$executeRawUnsafe(
      `DELETE FROM "Person" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const rows = await transaction.$queryRawUnsafe<Seen[]>(
      `SELECT "personSlug" AS "slug", "name", "titles", "unitSlug", "organisation", "private" FROM "ArticlePerson"
       WHERE "personSlug" IN (SELECT value FROM json_each(?))
       ORDER BY "personSlug", "sortDate" DESC, "articleId", "ordinal"`,
      batch,
    );
    const people = groupBy(rows, (row) => row.slug);
    const made = [...people].map(([slug, seen]) => toRow(seen, knownAs.get(slug) ?? seen[0]?.name ?? ''));
    await writer.add({ table: 'Person', columns: COLUMNS, rows: made });
    await writer.flush();
    await transaction.$executeRawUnsafe(
      `UPDATE "Person" SET "articleCount" = (
         SELECT COUNT(DISTINCT "articleId") FROM "ArticlePerson" WHERE "personSlug" = "Person"."slug")
       WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
  }
}
