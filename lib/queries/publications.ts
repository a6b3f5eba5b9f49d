import 'server-only';
import { readArchive } from './read-archive';

export interface PublicationHit {
  publication: string;
  /** Stories. */
  count: number;
}

/** The publication that is called as typed, 《》 aside; null where no story is of one by that name. */
export async function findPublication(typed: string): Promise<PublicationHit | null> {
  const name = typed.trim().replace(/^《(.+)》$/u, '$1');
  if (name === '') return null;
  const found = await readArchive((rows) =>
    rows<PublicationHit>(
      `SELECT "publication", COUNT(*) AS "count" FROM "Article" WHERE "publication" = ? GROUP BY "publication"`,
      name,
    ),
  );
  return found[0] ?? null;
}
