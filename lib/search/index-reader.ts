/** The two parts of the index's rows, by row id; rows that do not exist are absent. */
export interface IndexReader {
  documents(rowIds: number[]): Promise<Map<number, Uint8Array>>;
  places(rowIds: number[]): Promise<Map<number, Uint8Array>>;
}
