import { fold } from '@/lib/source/fold';
import type { Line } from '@/lib/source/split-lines';
import type { Row } from './row';

const INVISIBLE = /\s|[\u200b-\u200f\u2060\u00ad]|\ufe0f/;
/** A sentence end and two ideographic spaces, or four of any kind: a paragraph began here before the line ends were lost. */
const LOST_BREAK = /[。!?…”）)】](?:[ \u3000\t\u00a0]*\u3000\u3000|[ \u00a0]{4}|\t)[ \u3000\t\u00a0]*(?=\S)/g;

/** Rows in order: lines that are not blank, split where two paragraphs were run into one line. */
export function splitRows(text: string, lines: Line[]): Row[] {
  const rows: Row[] = [];
  let gap = 0;
  lines.forEach((line, number) => {
    const whole = trimRange(text, line.start, line.end);
    if (!whole) {
      gap++;
      return;
    }
    for (const [start, end] of splitAtLostBreaks(text, whole.start, whole.end)) {
      rows.push(createRow(text, number, start, end, { index: rows.length, gap, indent: start - line.start }));
      gap = 0;
    }
  });
  markWideGaps(rows);
  return rows;
}

function createRow(
  text: string,
  line: number,
  start: number,
  end: number,
  place: Pick<Row, 'index' | 'gap' | 'indent'>,
): Row {
  const folded = fold(text.slice(start, end));
  return {
    ...place,
    line,
    start,
    end,
    from: start,
    to: end,
    text: folded,
    size: countVisible(folded),
    wide: false,
    hint: null,
    site: null,
    publication: null,
  };
}

/** The row with its core narrowed to `[from, to)`; the rest of it becomes marks. */
export function narrowRow<R extends Row>(row: R, from: number, to: number, change: Partial<R>): R {
  const text = row.text.slice(from - row.from, to - row.from);
  return { ...row, ...change, from, to, text, size: countVisible(text) };
}

/** Characters that are not white space. */
export function countVisible(folded: string): number {
  let count = 0;
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) > 0x20) count++;
  return count;
}

/** The range without white space at its ends, null where nothing is left that a reader could see. */
function trimRange(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  for (let i = start; i < end; i++) if (!INVISIBLE.test(text[i] ?? '')) return { start, end };
  return null;
}

function splitAtLostBreaks(text: string, start: number, end: number): [number, number][] {
  if (end - start < 60) return [[start, end]];
  const parts: [number, number][] = [];
  const slice = text.slice(start, end);
  let from = start;
  LOST_BREAK.lastIndex = 0;
  for (let match = LOST_BREAK.exec(slice); match; match = LOST_BREAK.exec(slice)) {
    parts.push([from, start + match.index + 1]);
    from = start + LOST_BREAK.lastIndex;
  }
  parts.push([from, end]);
  return parts;
}

/** The usual gap is the most frequent one; two blank lines more than that are a picture's place. */
function markWideGaps(rows: Row[]): void {
  const counts = new Map<number, number>();
  for (const row of rows.slice(1)) counts.set(row.gap, (counts.get(row.gap) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [gap, count] of counts) if (count > most) [usual, most] = [gap, count];
  for (const row of rows.slice(1)) row.wide = row.gap >= usual + 2;
}
