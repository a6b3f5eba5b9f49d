/** The page that may hold a key. */
export interface FoundPage {
  /** The page's row: its segment and first key. */
  id: number;
  documents: Uint8Array;
}

/** The two parts of the index's pages. */
export interface IndexReader {
  /** For each row id, the last page that does not begin behind it. */
  findPages(rowIds: number[]): Promise<Map<number, FoundPage>>;
  /** The places of pages, by page id. */
  readPlaces(pageIds: number[]): Promise<Map<number, Uint8Array>>;
}
