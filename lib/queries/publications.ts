import 'server-only';
import { readArchive } from './read-archive';

/** The publication that is called as typed, 《》 aside; null where no story is of one by that name. */
export async function findPublication(typed: string): Promise<string | null> {
  const name = typed.trim().replace(/^《(.+)》$/u, '$1');
  if (name === '') return null;
  const found = await readArchive((rows) =>
    rows<{ publication: string }>(
      `SELECT "publication" FROM "Article" WHERE "publication" = ? LIMIT 1`,
      name,
    ),
  );
  return found[0]?.publication ?? null;
}
