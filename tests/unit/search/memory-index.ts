import { toRowId } from '@/lib/search/grams';
import { type IndexPart, mergeParts } from '@/lib/search/index-part';
import type { FoundPage, IndexReader } from '@/lib/search/index-reader';
import { PartBuilder, type SearchableText } from '@/lib/search/part-builder';
import { buildColumns, type Segment, type StoryColumns, type StoryRow } from '@/lib/search/story-columns';

/** An index of the texts in memory, in small parts and segments; text n is story `t-n`. */
export function buildMemoryIndex(
  texts: readonly SearchableText[],
  segmentSize = 5,
  partSize = 2,
): { columns: StoryColumns; reader: IndexReader } {
  const rows: StoryRow[] = [];
  const segments: Segment[] = [];
  const documents = new Map<number, Uint8Array>();
  const places = new Map<number, Uint8Array>();
  for (let first = 0; first < texts.length; first += segmentSize) {
    const parts: IndexPart[] = [];
    const segment = { id: segments.length, first, size: Math.min(segmentSize, texts.length - first) };
    segments.push(segment);
    for (let place = 0; place < segment.size; place += partSize) {
      const builder = new PartBuilder();
      const inPart = texts.slice(first + place, first + Math.min(segment.size, place + partSize));
      for (const [offset, text] of inPart.entries()) {
        const document = first + place + offset;
        const sortDate = `2021-01-${String((document % 28) + 1).padStart(2, '0')}`;
        const row = { document, dateAdded: '2024-01-01', id: `t-${document}`, sortDate, values: [] };
        rows.push({ ...row, ...builder.add(offset, text) });
      }
      parts.push(builder.finish(place));
    }
    for (const page of mergeParts(parts)) {
      documents.set(toRowId(segment.id, page.key), page.documents);
      places.set(toRowId(segment.id, page.key), page.places);
    }
  }
  const ids = [...documents.keys()].sort((a, b) => a - b);
  const findPage = (rowId: number): [number, FoundPage][] => {
    const id = ids.findLast((own) => own <= rowId);
    return id === undefined ? [] : [[rowId, { id, documents: documents.get(id) ?? new Uint8Array() }]];
  };
  return {
    columns: buildColumns(
      rows,
      { kinds: new Uint8Array(), texts: [], ranks: new Uint32Array(), numbers: new Map() },
      segments,
    ),
    reader: {
      findPages: async (rowIds) => new Map(rowIds.flatMap(findPage)),
      readPlaces: async (pageIds) => new Map(pageIds.map((id) => [id, places.get(id) ?? new Uint8Array()])),
    },
  };
}
