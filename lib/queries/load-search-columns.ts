import type { ReadRows } from '@/lib/search/read-rows';
import {
  buildColumns,
  FACET_KINDS,
  type FacetValues,
  rankTexts,
  type Segment,
  type StoryColumns,
  type StoryRow,
} from '@/lib/search/story-columns';

// Aggregated in SQL: one row of a few long texts is read many times faster than many rows. In parts, so that a
// server that loads a new archive goes on answering in between.
const STORIES_A_PART = 8192;

const selectPart = `SELECT json_group_array("document") AS "documents", json_group_array("articleId") AS "ids",
    json_group_array("sortDate") AS "sortDates",
    json_group_array("dateAdded") AS "datesAdded", json_group_array("length") AS "lengths",
    json_group_array("headlineEnd") AS "headlineEnds", json_group_array("headsEnd") AS "headsEnds",
    '[' || coalesce(group_concat("facetValues"), '') || ']' AS "values"
  FROM (SELECT * FROM "SearchStory" WHERE "document" > ? ORDER BY "document" LIMIT ${STORIES_A_PART})`;
const selectValues = `SELECT json_group_array("number") AS "numbers", json_group_array("kind") AS "kinds",
    json_group_array("text") AS "texts" FROM "SearchValue"`;

type Columns<Name extends string> = Record<Name, string>;
type PartName =
  | 'documents'
  | 'ids'
  | 'sortDates'
  | 'datesAdded'
  | 'lengths'
  | 'headlineEnds'
  | 'headsEnds'
  | 'values';

/** Reads the columns of the archive as it is now. */
export async function loadColumns(rows: ReadRows): Promise<StoryColumns> {
  const stories: StoryRow[] = [];
  for (let last = -1; ; ) {
    const [part] = await rows<Columns<PartName>>(selectPart, last);
    const documents = readArray<number>(part?.documents);
    const ids = readArray<string>(part?.ids);
    const sortDates = readArray<string>(part?.sortDates);
    const datesAdded = readArray<string>(part?.datesAdded);
    const [lengths, headlineEnds, headsEnds] = [part?.lengths, part?.headlineEnds, part?.headsEnds].map(
      readArray<number>,
    );
    const values = readArray<number[]>(part?.values);
    for (const [index, document] of documents.entries()) {
      stories.push({
        document,
        id: ids[index] ?? '',
        sortDate: sortDates[index] ?? '',
        dateAdded: datesAdded[index] ?? '',
        length: lengths?.[index] ?? 0,
        headlineEnd: headlineEnds?.[index] ?? 0,
        headsEnd: headsEnds?.[index] ?? 0,
        values: values[index] ?? [],
      });
    }
    if (documents.length < STORIES_A_PART) break;
    last = documents.at(-1) ?? last;
  }
  const segments = await rows<Segment>('SELECT "id", "first", "size" FROM "SearchSegment" ORDER BY "first"');
  return buildColumns(stories, await loadValues(rows), segments);
}

async function loadValues(rows: ReadRows): Promise<FacetValues> {
  const [row] = await rows<Columns<'numbers' | 'kinds' | 'texts'>>(selectValues);
  const numbers = readArray<number>(row?.numbers);
  const kindsInOrder = readArray<number>(row?.kinds);
  const textsInOrder = readArray<string>(row?.texts);
  const size = numbers.reduce((most, number) => Math.max(most, number), -1) + 1;
  const kinds = new Uint8Array(size);
  const texts = new Array<string>(size).fill('');
  const numberOf = new Map<string, number>();
  for (const [index, number] of numbers.entries()) {
    const kind = kindsInOrder[index] ?? 0;
    const text = textsInOrder[index] ?? '';
    kinds[number] = kind;
    texts[number] = text;
    numberOf.set(`${FACET_KINDS[kind]}:${text}`, number);
  }
  return { kinds, texts, ranks: rankTexts(texts), numbers: numberOf };
}

function readArray<Item>(json: string | undefined): Item[] {
  return json === undefined ? [] : (JSON.parse(json) as Item[]);
}
