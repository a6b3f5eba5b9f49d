import 'server-only';
import { groupBy } from '@/lib/group-by';
import { findPosition, type Line, splitLines } from '@/lib/source/split-lines';
import { type ReadRows, readArchive } from './read-archive';
import { readSourceFacts } from './source-facts';
import type { SourcePieceView, SourceStory, SourceView, SourceWindow } from './source-views';
import type { Span } from './view-types';

export type * from './source-views';

const LINES = 400;
/** A line of this many characters counts as one of the window's lines; a longer one as several. */
const LINE_LENGTH = 1_000;

interface SourceRow
  extends Omit<
    SourceView,
    'fromLine' | 'toLine' | 'lines' | 'pieces' | 'facts' | 'stories' | 'storyCount' | 'lineCount'
  > {
  text: string;
}

const SOURCE = `SELECT "id", "file", "text", "sha256", "encoding", "site", "publisher", "url", "retrieved", "region",
    "rights", "note", "characters" FROM "Source" WHERE "id" = ?`;

interface StoryRow {
  id: string;
  ordinal: number;
  title: string;
  firstLine: number;
  lastLine: number;
}

interface PrintedNumber {
  articleId: string;
  number: string;
}

/** Section numbers in the order of print, where that is not the order in which they are read. */
function toPrintedOrder(read: readonly string[], printed: readonly string[]): string[] | null {
  return read.join('\n') === printed.join('\n') ? null : [...printed];
}

/** The stories of these ids, in source order. */
async function readStories(rows: ReadRows, ids: readonly string[]): Promise<SourceStory[]> {
  const wanted = JSON.stringify(ids);
  const stories = await rows<StoryRow>(
    `SELECT "id", "ordinal", "title", "firstLine", "lastLine" FROM "Article"
     WHERE "id" IN (SELECT value FROM json_each(?)) ORDER BY "firstLine", "ordinal"`,
    wanted,
  );
  const spans = await rows<{ articleId: string; start: number; end: number }>(
    `SELECT "articleId", MIN("start") AS "start", MAX("end") AS "end" FROM "SourcePiece"
     WHERE "articleId" IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    wanted,
  );
  const numbers = await rows<PrintedNumber & { start: number }>(
    `SELECT "articleId", "number", "spans" ->> '$[0][0]' AS "start" FROM "Section"
     WHERE "articleId" IN (SELECT value FROM json_each(?)) AND "number" IS NOT NULL AND "heading" IS NOT NULL
     ORDER BY "articleId", "ordinal"`,
    wanted,
  );
  const numbersOf = groupBy(numbers, ({ articleId }) => articleId);
  const spanOf = new Map(
    spans.map(({ articleId, start, end }): [string, Span[]] => [articleId, [[start, end]]]),
  );
  return stories.map((story) => {
    const read = numbersOf.get(story.id) ?? [];
    const printed = [...read].sort((a, b) => a.start - b.start);
    const order = toPrintedOrder(
      read.map(({ number }) => number),
      printed.map(({ number }) => number),
    );
    return { ...story, spans: spanOf.get(story.id) ?? [], printedOrder: order };
  });
}

/** The pieces that touch a stretch: none overlaps another, so the first is the last that begins before it. */
function readPieces(rows: ReadRows, sourceId: string, [from, to]: Span): Promise<SourcePieceView[]> {
  return rows<SourcePieceView>(
    `SELECT "start", "end", "kind", "detail", "articleId", "block", "section", "part", "parts" FROM "SourcePiece"
     WHERE "sourceId" = ?1 AND "end" > ?2 AND "start" < ?3 AND "start" >= COALESCE(
       (SELECT MAX("start") FROM "SourcePiece" WHERE "sourceId" = ?1 AND "start" <= ?2), 0) ORDER BY "start"`,
    sourceId,
    from,
    to,
  );
}

/** Of a source of more stories than this the view has those that the window touches. */
const FEW_STORIES = 12;

/** How many stories a source has, and the ids of those that a view of it names. */
async function listStories(
  rows: ReadRows,
  sourceId: string,
  near: readonly string[],
): Promise<{ storyCount: number; ids: readonly string[] }> {
  const counts = await rows<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "Article" WHERE "sourceId" = ?`,
    sourceId,
  );
  const storyCount = counts[0]?.count ?? 0;
  if (storyCount > FEW_STORIES) return { storyCount, ids: near };
  const all = await rows<{ id: string }>(`SELECT "id" FROM "Article" WHERE "sourceId" = ?`, sourceId);
  return { storyCount, ids: all.map(({ id }) => id) };
}

/** Indexes of the first and last line of a window that begins with a 1-based line. */
function toWindow(lines: readonly Line[], fromLine: number, most: number): [first: number, last: number] {
  const first = Math.min(Math.max(1, fromLine), lines.length) - 1;
  let last = first;
  let room = most;
  for (let index = first; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    room -= 1 + Math.floor((line.end - line.start) / LINE_LENGTH);
    if (room < 0 && index > first) break;
    last = index;
  }
  return [first, last];
}

async function readFirstLine(
  rows: ReadRows,
  sourceId: string,
  articleId: string | undefined,
): Promise<number | undefined> {
  if (articleId === undefined) return undefined;
  const found = await rows<{ firstLine: number }>(
    `SELECT "firstLine" FROM "Article" WHERE "id" = ? AND "sourceId" = ?`,
    articleId,
    sourceId,
  );
  return found[0]?.firstLine;
}

async function readView(rows: ReadRows, id: string, window: SourceWindow): Promise<SourceView | null> {
  const row = (await rows<SourceRow>(SOURCE, id))[0];
  if (row === undefined) return null;
  const { text, ...source } = row;
  const lines = splitLines(text);
  const fromLine = window.fromLine ?? (await readFirstLine(rows, id, window.articleId)) ?? 1;
  const [first, last] = toWindow(lines, fromLine, window.lines ?? LINES);
  const shown = lines.slice(first, last + 1);
  const stretch: Span = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? text.length];
  const pieces = await readPieces(rows, id, stretch);
  const touched = [window.articleId, ...pieces.map(({ articleId }) => articleId)];
  const near = [...new Set(touched.flatMap((story) => story ?? []))];
  const { storyCount, ids } = await listStories(rows, id, near);
  return {
    ...source,
    lineCount: lines.length,
    fromLine: first + 1,
    toLine: last + 1,
    lines: shown.map((line, index) => ({
      number: first + index + 1,
      start: line.start,
      text: text.slice(line.start, line.end),
    })),
    pieces,
    facts: await readSourceFacts(rows, id, window.articleId ?? null, near, stretch),
    storyCount,
    stories: await readStories(rows, ids),
  };
}

/** A window of one source with what the parser made of it; null where there is no such source. */
export function getSourceView(id: string, window: SourceWindow = {}): Promise<SourceView | null> {
  return readArchive((rows) => readView(rows, id, window));
}

/** 1-based line of an offset in a source, null outside of it. */
export function getSourceLine(id: string, offset: number): Promise<number | null> {
  return readArchive(async (rows) => {
    const row = (await rows<{ text: string }>(`SELECT "text" FROM "Source" WHERE "id" = ?`, id))[0];
    if (row === undefined || offset < 0 || offset >= row.text.length) return null;
    return findPosition(splitLines(row.text), offset).line;
  });
}
