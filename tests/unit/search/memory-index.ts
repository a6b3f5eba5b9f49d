import { SEGMENT_SIZE, toRowId } from '@/lib/search/grams';
import type { FoundPage, IndexReader } from '@/lib/search/index-reader';
import { type SearchableText, SegmentBuilder } from '@/lib/search/segment-builder';
import { buildColumns, type Segment, type StoryColumns, type StoryRow } from '@/lib/search/story-columns';

/** An index of the texts in memory; text n is story `t-n`. */
export function buildMemoryIndex(
  texts: readonly SearchableText[],
  segmentSize = SEGMENT_SIZE,
): { columns: StoryColumns; reader: IndexReader } {
  const rows: StoryRow[] = [];
  const segments: Segment[] = [];
  const documents = new Map<number, Uint8Array>();
  const places = new Map<number, Uint8Array>();
  for (let first = 0; first < texts.length; first += segmentSize) {
    const builder = new SegmentBuilder();
    const segment = { id: segments.length, first, size: Math.min(segmentSize, texts.length - first) };
    segments.push(segment);
    for (const [place, text] of texts.slice(first, first + segmentSize).entries()) {
      const document = first + place;
      const sortDate = `2021-01-${String((document % 28) + 1).padStart(2, '0')}`;
      rows.push({
        document,
        dateAdded: '2024-01-01',
        id: `t-${document}`,
        sortDate,
        values: [],
        ...builder.add(place, text),
      });
    }
    for (const page of builder.pages()) {
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
    columns: buildColumns(rows, { kinds: new Uint8Array(), texts: [], numbers: new Map() }, segments),
    reader: {
      findPages: async (rowIds) => new Map(rowIds.flatMap(findPage)),
      readPlaces: async (pageIds) => new Map(pageIds.map((id) => [id, places.get(id) ?? new Uint8Array()])),
    },
  };
}
