import type { TopicRecord } from '@/lib/mentions/authority';
import { BulkWriter, type Cell, toTableRows } from './bulk-rows';
import type { Transaction } from './database';
import { batchesOf } from './slug-batches';
import { toPinyin } from './slugs';

interface Counted {
  slug: string;
  count: number;
}

function toRecord(
  { slug, count }: Counted,
  record: TopicRecord | undefined,
  name: string,
): Record<string, Cell> {
  const { kind = 'candidate', aliases = [], description = null, dates = null } = record ?? {};
  const status = record === undefined ? 'candidate' : 'catalogued';
  const said = { kind, status, aliases: JSON.stringify(aliases), description, dates };
  return { slug, name, pinyin: toPinyin(name), ...said, articleCount: count };
}

/**
 * Makes the rows of these topics anew; one that no story carries any more has none.
 * `names`: those of the topics that the catalogue lacks, by slug.
 */
export async function writeTopics(
  transaction: Transaction,
  slugs: Iterable<string>,
  catalogue: readonly TopicRecord[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const records = new Map(catalogue.map((topic) => [topic.id, topic]));
  const writer = new BulkWriter(transaction);
  for (const batch of batchesOf(slugs)) {
    const before = await transaction.$queryRawUnsafe<{ slug: string; name: string }[]>(
      `SELECT "slug", "name" FROM "Topic" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const earlier = new Map(before.map(({ slug, name }) => [slug, name]));
    await transaction.$executeRawUnsafe(
      `DELETE FROM "Topic" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      batch,
    );
    const counts = await transaction.$queryRawUnsafe<Counted[]>(
      `SELECT "topicSlug" AS "slug", COUNT(*) AS "count" FROM "ArticleTopic"
       WHERE "topicSlug" IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 1`,
      batch,
    );
    const rows = counts.map((counted) => {
      const record = records.get(counted.slug);
      const name = record?.name ?? names.get(counted.slug) ?? earlier.get(counted.slug);
      if (name === undefined) throw new Error(`topic ${counted.slug} has stories and no name`);
      return toRecord(counted, record, name);
    });
    await writer.add(toTableRows('Topic', rows));
  }
  await writer.flush();
}
