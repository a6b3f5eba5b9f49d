import { groupBy } from '@/lib/group-by';
import type { UnitBasis } from '@/lib/parse/parsed-source';
import { BulkWriter, type Cell, toTableRows } from './bulk-rows';
import type { Transaction } from './database';
import { batchesOf } from './slug-batches';
import { initialOf, toPinyin } from './slugs';

interface Seen {
  slug: string;
  name: string;
  titles: string;
  unitSlug: string | null;
  organisation: string | null;
  unitBasis: UnitBasis;
  private: boolean;
  articleId: string;
}

function toRecord(slug: string, name: string, seen: readonly Seen[]): Record<string, Cell> {
  const titles = new Set(seen.flatMap((story) => JSON.parse(story.titles) as string[]));
  const unitSlug = seen.find((story) => story.unitSlug !== null)?.unitSlug ?? null;
  const elsewhere = seen.find((story) => story.organisation !== null)?.organisation ?? null;
  const organisation = unitSlug === null ? elsewhere : null;
  const bases = seen
    .filter(
      (story) => story.unitSlug === unitSlug && (unitSlug !== null || story.organisation === organisation),
    )
    .map((story) => story.unitBasis);
  const unitBasis = bases.includes('stated') ? 'stated' : bases.includes('inferred') ? 'inferred' : 'unknown';
  const pinyin = toPinyin(name, 'surname');
  const isPrivate = seen.every((story) => story.private);
  return {
    ...{ slug, name, pinyin, initial: initialOf(pinyin), private: isPrivate, unitSlug, organisation },
    ...{
      unitBasis,
      titles: JSON.stringify([...titles]),
      articleCount: new Set(seen.map(({ articleId }) => articleId)).size,
    },
  };
}

/**
 * Makes the rows of these people anew from the stories that name them; one whom no story names any more has none.
 * `knownAs`: names that people.yaml gives people of this seed, where a story prints another; others keep their row's.
 */
export async function writePeople(
  transaction: Transaction,
  slugs: Iterable<string>,
  knownAs: ReadonlyMap<string, string>,
): Promise<void> {
  const writer = new BulkWriter(transaction);
  for (const batch of batchesOf(slugs)) {
    const before = await transaction.$queryRawUnsafe<{ slug: string; name: string }[]>(
      `SELECT "slug", "name" FROM "Person" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    // The permalink is made of the name that the person goes by: it holds though the story that is left prints another.
    const earlier = new Map(before.map(({ slug, name }) => [slug, name]));
    await transaction.$executeRawUnsafe(
      `DELETE FROM "Person" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const rows = await transaction.$queryRawUnsafe<Seen[]>(
      `SELECT "personSlug" AS "slug", "name", "titles", "unitSlug", "organisation",
         "unitBasis", "private", "articleId" FROM "ArticlePerson"
       WHERE "personSlug" IN (SELECT value FROM json_each(?))
       ORDER BY "personSlug", "sortDate" DESC, "articleId", "ordinal"`,
      batch,
    );
    const people = groupBy(rows, (row) => row.slug);
    const made = [...people].map(([slug, seen]) =>
      toRecord(slug, knownAs.get(slug) ?? earlier.get(slug) ?? seen[0]?.name ?? '', seen),
    );
    await writer.add(toTableRows('Person', made));
  }
  await writer.flush();
}
