import 'server-only';
import type { ArticleFilter } from './article-selection';
import { readFilteredPage } from './filtered-stories';
import { type ReadRows, readArchive } from './read-archive';

export interface PublicationHit {
  publication: string;
  /** Stories. */
  count: number;
}

/** The publication that is called as typed, 《》 aside; null where no story that passes the filter is of one by that name. */
export async function findPublication(
  typed: string,
  filter: ArticleFilter = {},
): Promise<PublicationHit | null> {
  const publication = typed.trim().replace(/^《(.+)》$/u, '$1');
  if (publication === '' || (filter.publication ?? publication) !== publication) return null;
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return readArchive(async (rows) => {
    const all = await countStories(rows, publication);
    const count =
      isNarrowed && all > 0
        ? (await readFilteredPage(rows, { ...filter, publication }, 'newest', 0, 0)).total
        : all;
    return count === 0 ? null : { publication, count };
  });
}

async function countStories(rows: ReadRows, publication: string): Promise<number> {
  const [found] = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "Article" WHERE "publication" = ?`,
    publication,
  );
  return found?.count ?? 0;
}
