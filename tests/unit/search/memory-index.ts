import { ChunkBuilder, type SearchableText } from '@/lib/search/chunk-builder';
import { CHUNK_SIZE, rowId } from '@/lib/search/grams';
import type { IndexReader } from '@/lib/search/index-reader';
import { buildColumns, type StoryColumns, type StoryRow } from '@/lib/search/story-columns';

/** An index of the texts in memory; text n is story `t-n`, of a day of its own. */
export function buildMemoryIndex(texts: readonly SearchableText[]): {
  columns: StoryColumns;
  reader: IndexReader;
} {
  const rows: StoryRow[] = [];
  const documents = new Map<number, Uint8Array>();
  const places = new Map<number, Uint8Array>();
  for (let chunk = 0; chunk * CHUNK_SIZE < texts.length; chunk++) {
    const builder = new ChunkBuilder();
    const first = chunk * CHUNK_SIZE;
    for (const [place, text] of texts.slice(first, first + CHUNK_SIZE).entries()) {
      const number = first + place;
      const sortDate = `2021-01-${String((number % 28) + 1).padStart(2, '0')}`;
      rows.push({ document: number, id: `t-${number}`, sortDate, values: [], ...builder.add(place, text) });
    }
    for (const { bytes, rows: extents } of builder.rows()) {
      for (const [key, start, documentBytes, placeBytes] of extents) {
        documents.set(rowId(chunk, key), bytes.slice(start, start + documentBytes));
        places.set(rowId(chunk, key), bytes.slice(start + documentBytes, start + documentBytes + placeBytes));
      }
    }
  }
  const pick = (from: Map<number, Uint8Array>) => async (ids: number[]) =>
    new Map(ids.flatMap((id) => (from.has(id) ? [[id, from.get(id) ?? new Uint8Array()] as const] : [])));
  return {
    columns: buildColumns(rows, { kinds: new Uint8Array(), texts: [], numbers: new Map() }),
    reader: { documents: pick(documents), places: pick(places) },
  };
}
