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
  extends Omit<SourceView, 'fromLine' | 'toLine' | 'lines' | 'pieces' | 'facts' | 'stories' | 'lineCount'> {
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

async function readStories(rows: ReadRows, sourceId: string): Promise<SourceStory[]> {
  const stories = await rows<StoryRow>(
    `SELECT "id", "ordinal", "title", "firstLine", "lastLine" FROM "Article" WHERE "sourceId" = ?
     ORDER BY "firstLine", "ordinal"`,
    sourceId,
  );
  const spans = await rows<{ articleId: string; start: number; end: number }>(
    `SELECT "articleId", MIN("start") AS "start", MAX("end") AS "end" FROM "SourcePiece"
     WHERE "sourceId" = ? AND "articleId" IS NOT NULL GROUP BY 1`,
    sourceId,
  );
  const numbers = await rows<PrintedNumber & { start: number }>(
    `SELECT x."articleId", x."number", x."spans" ->> '$[0][0]' AS "start" FROM "Section" AS x
     JOIN "Article" AS a ON a."id" = x."articleId"
     WHERE a."sourceId" = ? AND x."number" IS NOT NULL AND x."heading" IS NOT NULL
     ORDER BY x."articleId", x."ordinal"`,
    sourceId,
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

async function readView(rows: ReadRows, id: string, window: SourceWindow): Promise<SourceView | null> {
  const row = (await rows<SourceRow>(SOURCE, id))[0];
  if (row === undefined) return null;
  const { text, ...source } = row;
  const lines = splitLines(text);
  const stories = await readStories(rows, id);
  const story = stories.find((candidate) => candidate.id === window.articleId);
  const [first, last] = toWindow(lines, window.fromLine ?? story?.firstLine ?? 1, window.lines ?? LINES);
  const shown = lines.slice(first, last + 1);
  const stretch: Span = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? text.length];
  const pieces = await rows<SourcePieceView>(
    `SELECT "start", "end", "kind", "detail", "articleId", "block", "section", "part", "parts" FROM "SourcePiece"
     WHERE "sourceId" = ? AND "end" > ? AND "start" < ? ORDER BY "start"`,
    id,
    ...stretch,
  );
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
    facts: await readSourceFacts(rows, id, window.articleId ?? null, stretch),
    stories,
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
