/**
 * Brings the index up to date with the stories' tables.
 *
 * A story whose text is as before keeps its document number, and only its row changes; any other is added to a new
 * segment, and its old postings stay behind, dead, until their segment is merged (merge-segments.ts).
 */
import type { TextExtent } from '@/lib/search/part-builder';
import type { Segment } from '@/lib/search/story-columns';
import { selectCells } from '@/lib/store/json-rows';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { type CountedSegment, segmentsToMerge } from './merge-segments';
import { type IndexedStory, readStories, type StoryFacets } from './read-stories';
import { SegmentWriter } from './segment-writer';
import type { SqlSession } from './sql-session';
import { numberValues, StoryCounts } from './value-numbers';

const STORIES_A_BATCH = 256;

const selectKnown = `SELECT s."articleId", s."document", s."textHash", s."length", s."headlineEnd", s."headsEnd",
    s."facetValues"
  FROM json_each(?) AS wanted JOIN "SearchStory" AS s ON s."articleId" = wanted.value`;
const deleteStories = `DELETE FROM "SearchStory" WHERE "articleId" IN (SELECT value FROM json_each(?))`;
export const insertStories = `INSERT INTO "SearchStory" ("document", "articleId", "textHash", "sortDate", "dateAdded",
    "length", "headlineEnd", "headsEnd", "facetValues")
  ${selectCells(9)}`;
const countSegments = `SELECT "id", "first", "size", (SELECT COUNT(*) FROM "SearchStory"
    WHERE "document" >= "first" AND "document" < "first" + "size") AS "live"
  FROM "SearchSegment"`;

interface KnownStory extends TextExtent {
  articleId: string;
  document: number;
  textHash: string;
  facetValues: string;
}

/** Takes the stories of these ids into the index, or out of it where they are no more. */
export async function updateStories(session: SqlSession, ids: readonly string[]): Promise<void> {
  const writer = await SegmentWriter.open(session);
  await updateAll(session, writer, ids, false);
  const segments = await session.$queryRawUnsafe<CountedSegment[]>(countSegments);
  const merged = segmentsToMerge(segments);
  await updateAll(session, writer, await listStoriesIn(session, merged), true);
  await writer.drop(merged);
}

async function updateAll(
  session: SqlSession,
  writer: SegmentWriter,
  ids: readonly string[],
  isAnew: boolean,
): Promise<void> {
  for (let at = 0; at < ids.length; at += STORIES_A_BATCH) {
    await updateBatch(session, writer, ids.slice(at, at + STORIES_A_BATCH), isAnew);
    await releaseDriverMemory();
  }
  await writer.finish();
}

/** `isAnew`: the text is indexed though it is as before. */
async function updateBatch(
  session: SqlSession,
  writer: SegmentWriter,
  ids: readonly string[],
  isAnew: boolean,
): Promise<void> {
  const counts = new StoryCounts();
  const wanted = JSON.stringify(ids);
  const knownRows = await session.$queryRawUnsafe<KnownStory[]>(selectKnown, wanted);
  for (const row of knownRows) counts.add(JSON.parse(row.facetValues) as number[], -1);
  const known = new Map(isAnew ? [] : knownRows.map((row) => [row.articleId, row]));
  await session.$executeRawUnsafe(deleteStories, wanted);
  const stories = await readStories(session, ids);
  const numberOf = await numberValues(
    session,
    stories.flatMap((story) => story.facets),
  );
  const rows: (string | number)[][] = [];
  for (const story of stories) {
    const values = story.facets.map(numberOf).sort((a, b) => a - b);
    counts.add(values, 1);
    rows.push(toRow(story, await placeStory(writer, story, known.get(story.id)), values));
  }
  await session.$executeRawUnsafe(insertStories, JSON.stringify(rows));
  await counts.write(session);
}

export type PlacedStory = TextExtent & { document: number; textHash: string };

async function placeStory(
  writer: SegmentWriter,
  story: IndexedStory,
  known: KnownStory | undefined,
): Promise<PlacedStory> {
  if (known?.textHash === story.textHash) return known;
  return { ...(await writer.add(story.text)), textHash: story.textHash };
}

/** A row of SearchStory. */
export function toRow(story: StoryFacets, placed: PlacedStory, values: number[]): (string | number)[] {
  const { document, textHash, length, headlineEnd, headsEnd } = placed;
  const { id, sortDate, dateAdded } = story;
  return [document, id, textHash, sortDate, dateAdded, length, headlineEnd, headsEnd, JSON.stringify(values)];
}

async function listStoriesIn(session: SqlSession, segments: readonly Segment[]): Promise<string[]> {
  const rows = await session.$queryRawUnsafe<{ id: string }[]>(
    `SELECT s."articleId" AS "id" FROM json_each(?) AS part JOIN "SearchStory" AS s
      ON s."document" >= part.value ->> 0 AND s."document" < part.value ->> 1`,
    JSON.stringify(segments.map(({ first, size }) => [first, first + size])),
  );
  return rows.map((row) => row.id);
}
