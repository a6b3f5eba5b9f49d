import { type PlacedKey, segmentOfRow, toRowId } from './grams';
import type { IndexReader } from './index-reader';
import { findInPage, type KeyInPage } from './page-codec';
import { allocatePostings, type DocumentPostings, decodeDocuments } from './posting-codec';
import type { Segment, StoryColumns } from './story-columns';

/** Where a key's places in one segment are. */
export interface PlacesExtent {
  page: number;
  from: number;
  to: number;
  /** Index of the segment's first document in the postings. */
  postingsFrom: number;
}

/** What the index knows of one key of a string: all its documents, and where its places are, by segment. */
export interface KeyPostings extends PlacedKey {
  postings: DocumentPostings;
  extents: Map<number, PlacesExtent>;
}

/** Where one segment has a key. */
export interface KeyInSegment extends KeyInPage {
  segment: Segment;
  page: number;
}

/** Each key's postings, undecoded, in those segments that have it. */
export async function findKeys(
  keys: readonly number[],
  { segments }: StoryColumns,
  reader: IndexReader,
): Promise<KeyInSegment[][]> {
  const pages = await reader.findPages(
    keys.flatMap((key) => segments.map((segment) => toRowId(segment.id, key))),
  );
  return keys.map((key) =>
    segments.flatMap((segment) => {
      const page = pages.get(toRowId(segment.id, key));
      if (!page || segmentOfRow(page.id) !== segment.id) return [];
      const inPage = findInPage(page.documents, page.id - toRowId(segment.id, 0), key);
      return inPage ? [{ segment, page: page.id, ...inPage }] : [];
    }),
  );
}

/** Reads the documents of the keys in all segments. */
export async function readKeyPostings(
  placed: readonly PlacedKey[],
  columns: StoryColumns,
  reader: IndexReader,
): Promise<KeyPostings[]> {
  const foundKeys = await findKeys(
    placed.map(({ key }) => key),
    columns,
    reader,
  );
  return placed.map(({ key, distance }, place) => {
    const found = foundKeys[place] ?? [];
    // Of a common word every story has several bytes; memory asked for and not used brings garbage collections about.
    const most = found.map(({ segment, documents }) => Math.min(segment.size, documents.length));
    const postings = allocatePostings(most.reduce((sum, size) => sum + size, 0));
    const extents = new Map<number, PlacesExtent>();
    for (const { segment, page, documents, placesFrom, placesTo } of found) {
      extents.set(segment.id, { page, from: placesFrom, to: placesTo, postingsFrom: postings.size });
      decodeDocuments(documents, segment.first, postings);
    }
    return { key, distance, postings, extents };
  });
}
