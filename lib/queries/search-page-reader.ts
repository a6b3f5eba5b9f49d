import type { IndexReader } from '@/lib/search/index-reader';
import type { ReadRows } from '@/lib/search/read-rows';

const findPages = `SELECT wanted.value AS "rowId", page."id", page."documents"
  FROM json_each(?) AS wanted
  JOIN "SearchPage" AS page ON page."id" = (SELECT max("id") FROM "SearchPage" WHERE "id" <= wanted.value)`;
const readPlaces = `SELECT "id", "places" FROM "SearchPage" WHERE "id" IN (SELECT value FROM json_each(?))`;

/** Reads the index's pages from the database. */
export function openIndexReader(rows: ReadRows): IndexReader {
  return {
    async findPages(rowIds) {
      const found = await rows<{ rowId: number | bigint; id: number | bigint; documents: Uint8Array }>(
        findPages,
        JSON.stringify(rowIds),
      );
      return new Map(found.map(({ rowId, id, documents }) => [Number(rowId), { id: Number(id), documents }]));
    },
    async readPlaces(pageIds) {
      const found = await rows<{ id: number | bigint; places: Uint8Array }>(
        readPlaces,
        JSON.stringify(pageIds),
      );
      return new Map(found.map(({ id, places }) => [Number(id), places]));
    },
  };
}
