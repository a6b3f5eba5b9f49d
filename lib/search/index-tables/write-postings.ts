import type { ChunkBuilder } from '../chunk-builder';
import { rowId } from '../grams';
import type { SqlSession } from './sql-session';

// One statement for a megabyte of rows: the bytes as they are, and where each row stands in them as JSON.
const appendRows = `INSERT INTO "SearchPosting" ("id", "documents", "places")
  SELECT value ->> 0, substr(?1, value ->> 1, value ->> 2), substr(?1, value ->> 3, value ->> 4)
  FROM json_each(?2) WHERE true
  ON CONFLICT ("id") DO UPDATE SET
    "documents" = CAST("SearchPosting"."documents" || excluded."documents" AS BLOB),
    "places" = CAST("SearchPosting"."places" || excluded."places" AS BLOB)`;

/** Appends a batch's postings to a chunk's rows. */
export async function writePostings(
  session: SqlSession,
  chunk: number,
  builder: ChunkBuilder,
): Promise<void> {
  for (const { bytes, rows } of builder.rows()) {
    const extents = rows.map(([key, start, documentBytes, placeBytes]) => [
      rowId(chunk, key),
      // SQL counts from 1.
      start + 1,
      documentBytes,
      start + 1 + documentBytes,
      placeBytes,
    ]);
    await session.$executeRawUnsafe(appendRows, bytes, JSON.stringify(extents));
  }
}
