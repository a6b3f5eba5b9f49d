import type { Authority } from '@/lib/mentions/authority';
import { canonicalName, indexUnits } from '@/lib/mentions/units/unit-context';
import type { Transaction } from '@/lib/store/database';
import { batchesOf } from '@/lib/store/slug-batches';
import { unitSlug } from '@/lib/store/slugs';
import type { RecordKind } from './ledger-lines';
import type { LedgerEntry, LedgerState } from './ledger-state';

/** A record that has a page now. */
interface Current {
  slug: string;
  name: string;
}

const QUERIES = {
  units: `SELECT "slug", "name" FROM "Unit"`,
  topics: `SELECT "slug", "name" FROM "Topic"`,
  people: `SELECT "slug", "name" FROM "Person" WHERE NOT "private"`,
} satisfies Partial<Record<RecordKind, string>>;

type PageKind = keyof typeof QUERIES;

async function readCurrent(
  transaction: Transaction,
  kind: PageKind,
  slugs: Iterable<string>,
): Promise<Map<string, Current>> {
  const current = new Map<string, Current>();
  for (const batch of batchesOf(slugs)) {
    const clause = kind === 'people' ? 'AND' : 'WHERE';
    const rows = await transaction.$queryRawUnsafe<Current[]>(
      `${QUERIES[kind]} ${clause} "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    for (const row of rows) current.set(row.slug, row);
  }
  return current;
}

async function hasRow(transaction: Transaction, kind: PageKind, slug: string): Promise<boolean> {
  return (await readCurrent(transaction, kind, [slug])).size > 0;
}

/** The person whom a story names now as it named the one of an old permalink. */
async function findPerson(
  transaction: Transaction,
  entry: LedgerEntry,
  ledger: LedgerState,
): Promise<string | null> {
  const articles = entry.in.flatMap((id) => ledger.follow('articles', id) ?? []);
  const named = (stories: string) =>
    transaction.$queryRawUnsafe<{ slug: string }[]>(
      `SELECT DISTINCT "personSlug" AS "slug" FROM "ArticlePerson" JOIN "Person" ON "Person"."slug" = "personSlug"
       WHERE "articleId" IN (${stories}) AND "ArticlePerson"."name" = ?2 AND NOT "Person"."private"
       ORDER BY "articleId", "ordinal"`,
      JSON.stringify(articles),
      entry.name,
    );
  const own = await named('SELECT value FROM json_each(?1)');
  if (own[0] !== undefined) return own[0].slug;
  // A story that was split leaves part of its people to the other one of its source.
  const [only, ...others] = await named(`SELECT b."id" FROM "Article" AS a JOIN "Article" AS b
    ON b."sourceId" = a."sourceId" WHERE a."id" IN (SELECT value FROM json_each(?1))`);
  return only === undefined || others.length > 0 ? null : only.slug;
}

/** Where the record of an old permalink is to be found now; null where it is gone. */
async function findSuccessor(
  transaction: Transaction,
  kind: PageKind,
  entry: LedgerEntry,
  authority: Authority,
  ledger: LedgerState,
): Promise<string | null> {
  const { name } = entry;
  if (name === null) return null;
  if (kind === 'people') return findPerson(transaction, entry, ledger);
  const slug =
    kind === 'units' ? unitSlug(canonicalName(indexUnits(authority), name)) : topicNow(name, authority);
  return slug !== null && slug !== entry.id && (await hasRow(transaction, kind, slug)) ? slug : null;
}

function topicNow(name: string, { topics }: Authority): string | null {
  return topics.find((topic) => topic.name === name || topic.aliases.includes(name))?.id ?? null;
}

/** First story of each person, to find them again should their permalink change. */
async function readFirstStories(
  transaction: Transaction,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const stories = new Map<string, string>();
  for (const batch of batchesOf(slugs)) {
    const rows = await transaction.$queryRawUnsafe<{ slug: string; id: string }[]>(
      `SELECT "personSlug" AS "slug", MIN("articleId") AS "id" FROM "ArticlePerson"
       WHERE "personSlug" IN (SELECT value FROM json_each(?)) GROUP BY 1`,
      batch,
    );
    for (const { slug, id } of rows) stories.set(slug, id);
  }
  return stories;
}

/**
 * Records in the ledger which permalinks of a kind are new, gone or moved; `slugs` are those that may be.
 * Returns the new ones' names.
 */
export async function recordFates(
  transaction: Transaction,
  kind: PageKind,
  slugs: Iterable<string>,
  ledger: LedgerState,
  authority: Authority,
  at: string,
): Promise<string[]> {
  const asked = [...new Set(slugs)].sort();
  const current = await readCurrent(transaction, kind, asked);
  const isLive = (id: string) => ledger.get(kind, id)?.fate === 'live';
  const added = asked.filter((id) => current.has(id) && !isLive(id));
  const gone = asked.filter((id) => !current.has(id) && isLive(id));
  const stories = kind === 'people' ? await readFirstStories(transaction, added) : new Map<string, string>();
  for (const id of added) {
    const first = stories.get(id);
    const extra = first === undefined ? {} : { in: [first] };
    ledger.record({ kind, id, event: 'added', at, name: current.get(id)?.name ?? '', ...extra });
  }
  for (const id of gone) {
    const entry = ledger.get(kind, id);
    const to = entry === undefined ? null : await findSuccessor(transaction, kind, entry, authority, ledger);
    if (to === null) ledger.record({ kind, id, event: 'gone', at });
    else ledger.record({ kind, id, event: 'moved', at, to });
  }
  return added.map((id) => current.get(id)?.name ?? id);
}
