import 'server-only';
import { groupBy } from '@/lib/group-by';
import { type Line, splitLines } from '@/lib/source/split-lines';
import { type ReadRows, readArchive } from './read-archive';
import { readSourceFacts } from './source-facts';
import { readLines } from './source-text';
import type { SourceLine, SourcePieceView, SourceStory, SourceView, SourceWindow } from './source-views';
import type { Span } from './view-types';

export type * from './source-views';

const LINES = 400;
/** A line of this many characters counts as one of the window's lines; a longer one as several. */
const LINE_LENGTH = 1_000;

type SourceRow = Omit<
  SourceView,
  'fromLine' | 'toLine' | 'lines' | 'pieces' | 'facts' | 'stories' | 'storyCount'
>;

const SOURCE = `SELECT "id", "file", "sha256", "encoding", "site", "publisher", "url", "retrieved", "region",
"rights", "note", "characters", "lineCount" FROM "Source" WHERE "id" = ?`;

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

/** How many lines a window has that begins with the first of these. */
function countInWindow(lines: readonly Line[], most: number): number {
  let room = most;
  let count = 0;
  for (const { start, end } of lines) {
    room -= 1 + Math.floor((end - start) / LINE_LENGTH);
    if (room < 0 && count > 0) break;
    count++;
  }
  return count;
}

/** The lines of a window that begins with a 1-based line, of a source of so many lines. */
async function readWindow(
  rows: ReadRows,
  { id, lineCount }: SourceRow,
  asked: number,
  most: number,
): Promise<SourceLine[]> {
  const fromLine = Math.min(Math.max(1, asked), lineCount);
  const toLine = Math.min(fromLine + most, lineCount + 1);
  const part = await readLines(rows, id, fromLine, toLine);
  // What follows the last line end of a stretch is the next one's first line.
  const held = splitLines(part.text).slice(fromLine - part.firstLine, toLine - part.firstLine);
  return held.slice(0, countInWindow(held, most)).map(({ start, end }, index) => ({
    number: fromLine + index,
    start: part.start + start,
    text: part.text.slice(start, end),
  }));
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
  const [source] = await rows<SourceRow>(SOURCE, id);
  if (source === undefined) return null;
  const fromLine = window.fromLine ?? (await readFirstLine(rows, id, window.articleId)) ?? 1;
  const lines = await readWindow(rows, source, fromLine, window.lines ?? LINES);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`source ${id} has no line ${fromLine}`);
  const stretch: Span = [first.start, last.start + last.text.length];
  const pieces = await readPieces(rows, id, stretch);
  const touched = [window.articleId, ...pieces.map(({ articleId }) => articleId)];
  const near = [...new Set(touched.flatMap((story) => story ?? []))];
  const { storyCount, ids } = await listStories(rows, id, near);
  return {
    ...source,
    fromLine: first.number,
    toLine: last.number,
    lines,
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
