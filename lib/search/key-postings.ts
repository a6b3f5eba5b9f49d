import { type PlacedKey, segmentOfRow, toRowId } from './grams';
import type { IndexReader } from './index-reader';
import { findInPage } from './page-codec';
import { allocatePostings, type DocumentPostings, decodeDocuments } from './posting-codec';
import type { StoryColumns } from './story-columns';

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

/** Reads the documents of the keys in all segments. */
export async function readKeyPostings(
  placed: readonly PlacedKey[],
  { segments }: StoryColumns,
  reader: IndexReader,
): Promise<KeyPostings[]> {
  const pages = await reader.findPages(
    placed.flatMap(({ key }) => segments.map((segment) => toRowId(segment.id, key))),
  );
  return placed.map(({ key, distance }) => {
    const found = segments.flatMap((segment) => {
      const page = pages.get(toRowId(segment.id, key));
      if (!page || segmentOfRow(page.id) !== segment.id) return [];
      const inPage = findInPage(page.documents, page.id - toRowId(segment.id, 0), key);
      return inPage ? [{ segment, page: page.id, ...inPage }] : [];
    });
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
