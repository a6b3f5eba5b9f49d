import type { PrintedLine } from './split-rows';
import {
  breaksWords,
  columnsAt,
  isOpen,
  NARROWEST_COLUMN,
  TOLERANCE,
  WIDEST,
  type Width,
} from './wrap-columns';

/** Full lines in the midst of a sentence, where the rest of a page is not wrapped. */
const LEAST_OF_PART = 8;
/** The same where they tell by the sentences that they are parts of. */
const LEAST_OF_CHAINS = 4;

/** The width of the parts that are wrapped: most of the lines that end about there do so in the midst of a sentence, many of a word. */
export function findPartly(text: string, lines: PrintedLine[], columns: readonly number[]): Width | null {
  for (const gap of [0, 1]) {
    const full = new Array<number>(WIDEST + 1).fill(0);
    lines.forEach((line, i) => {
      const column = columnsAt(columns, i);
      if (lines[i + 1]?.gap === gap && column <= WIDEST && isOpen(text, line))
        full[column] = (full[column] ?? 0) + 1;
    });
    if (sum(full) < LEAST_OF_CHAINS) continue;
    const near = full.map((_, column) => sum(full.slice(Math.max(0, column - TOLERANCE), column + 1)));
    const last = near.indexOf(Math.max(...near.slice(NARROWEST_COLUMN)), NARROWEST_COLUMN);
    const window = full.slice(last - TOLERANCE, last + 1);
    const width = last - TOLERANCE + window.lastIndexOf(Math.max(...window));
    if ((near[last] ?? 0) >= LEAST_OF_PART && breaksWords(text, lines, columns, width, gap, 2, 6))
      return { width, gap };
    if ((near[last] ?? 0) >= LEAST_OF_CHAINS && breaksSentences(text, lines, columns, { width, gap }))
      return { width, gap };
  }
  return null;
}

/** Marks inside of a sentence: titles seldom have them. */
const INNER_MARK = /[,，、。;；](?!$)/;
const END_MARK = /[。!?！？…]["”’）)]*$/;
/** A mark that may not begin a line stands this far behind the width. */
const HANGING = 2;

/**
 * True where nearly all lines that stop in the midst of a sentence do so at the width, and where full lines in a row end, with
 * the shorter one below them, in a full stop. Near miss: captions of one length above paragraphs.
 */
function breaksSentences(
  text: string,
  lines: PrintedLine[],
  columns: readonly number[],
  { width, gap }: Width,
): boolean {
  const printed = (i: number): string => text.slice(lines[i]?.start, lines[i]?.end);
  const isFull = (i: number): boolean =>
    columnsAt(columns, i) >= width - TOLERANCE && columnsAt(columns, i) <= width + HANGING;
  let open = 0;
  let full = 0;
  let [whole, broken] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i + 1]?.gap !== gap) continue;
    const column = columnsAt(columns, i);
    if (column >= NARROWEST_COLUMN && column <= WIDEST && stops(printed(i))) {
      open++;
      if (isFull(i)) full++;
    }
    const ends = !isFull(i + 1) || lines[i + 2]?.gap !== gap;
    if (!isFull(i) || !ends) continue;
    if (columnsAt(columns, i + 1) <= width + HANGING && END_MARK.test(printed(i + 1))) whole++;
    else broken++;
  }
  return full >= LEAST_OF_CHAINS && full >= open * 0.7 && whole >= 2 && broken * 4 <= whole;
}

const stops = (line: string): boolean => INNER_MARK.test(line) && !END_MARK.test(line);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
