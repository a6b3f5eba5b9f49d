import { toRowId } from '@/lib/search/grams';
import type { Page } from '@/lib/search/page-codec';
import type { SqlSession } from './sql-session';

// One statement for a megabyte of pages: the bytes as they are, and where each page stands in them as JSON.
const insertPages = `INSERT INTO "SearchPage" ("id", "documents", "places")
  SELECT value ->> 0, substr(?1, value ->> 1, value ->> 2), substr(?1, value ->> 3, value ->> 4) FROM json_each(?2)`;

const BYTES_A_STATEMENT = 1 << 20;

/** Writes all pages of a new segment. */
export async function writePages(session: SqlSession, segment: number, pages: Iterable<Page>): Promise<void> {
  let waiting: Page[] = [];
  let size = 0;
  const flush = async () => {
    const { bytes, extents } = joinPages(waiting, size, segment);
    await session.$executeRawUnsafe(insertPages, bytes, JSON.stringify(extents));
    waiting = [];
    size = 0;
  };
  for (const page of pages) {
    waiting.push(page);
    size += page.documents.length + page.places.length;
    if (size >= BYTES_A_STATEMENT) await flush();
  }
  if (waiting.length > 0) await flush();
}

function joinPages(pages: readonly Page[], size: number, segment: number) {
  const bytes = new Uint8Array(size);
  let at = 0;
  const put = (part: Uint8Array) => {
    bytes.set(part, at);
    at += part.length;
    // SQL counts from 1.
    return [at - part.length + 1, part.length];
  };
  const extents = pages.map(({ key, documents, places }) => [
    toRowId(segment, key),
    ...put(documents),
    ...put(places),
  ]);
  return { bytes, extents };
}
