import 'server-only';
import type { StoryColumns } from '@/lib/search/story-columns';
import { loadColumns } from './load-search-columns';
import type { ReadRows } from './read-archive';

// One archive's columns for all requests; Next reloads modules while developing.
const kept = globalThis as { searchColumns?: { version: string; columns: Promise<StoryColumns> } };

// A database that was deleted and made anew is of the same version, and may number its stories in another order.
const readVersion = `SELECT a."version" || ' ' || a."builtAt" || ' ' || s."nextDocument" AS "version"
  FROM "Archive" AS a, "SearchState" AS s`;

/** The columns of the archive as it is now, read once for each version of it. */
export async function readColumns(rows: ReadRows): Promise<StoryColumns> {
  const [archive] = await rows<{ version: string }>(readVersion);
  const version = archive?.version ?? '';
  if (kept.searchColumns?.version !== version) {
    const columns = loadColumns(rows);
    kept.searchColumns = { version, columns };
    // A failure is the reader's alone: the next one tries again.
    columns.catch(() => {
      if (kept.searchColumns?.columns === columns) delete kept.searchColumns;
    });
  }
  return kept.searchColumns.columns;
}
