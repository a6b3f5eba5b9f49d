import 'server-only';
import { readArchive } from './read-archive';

export type RedirectKind = 'articles' | 'units' | 'topics' | 'people' | 'sources';

/** What became of an old permalink: the new slug or id, or `gone` (410). */
export type Fate = { to: string } | 'gone';

/** What became of a permalink that no record answers; null where it was never published (404). */
export function getRedirect(kind: RedirectKind, slug: string): Promise<Fate | null> {
  return readArchive(async (rows) => {
    const redirect = (
      await rows<{ to: string | null }>(
        `SELECT "to" FROM "Redirect" WHERE "kind" = ? AND "from" = ?`,
        kind,
        slug,
      )
    )[0];
    if (redirect === undefined) return null;
    return redirect.to === null ? 'gone' : { to: redirect.to };
  });
}
