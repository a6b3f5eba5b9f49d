import { breaksWord } from './rules/match-prose';
import type { PrintedLine } from './split-rows';

/** Lines shorter than this tell nothing of a width. */
const NARROWEST = 30;
/** A newspaper's column is narrower: its lines tell by words that run over them, and there are many. */
const NARROWEST_COLUMN = 20;
const WIDEST = 120;
const LEAST_OF_COLUMN = 10;
/** Full lines in the midst of a sentence, where the rest of a page is not wrapped. */
const LEAST_OF_PART = 8;
/** Columns by which full lines differ: a mark that may not begin a line, a number that is not broken. */
export const TOLERANCE = 3;

/** How lines are wrapped. */
export interface Wrapping {
  width: number;
  /** Blank lines between the lines of one paragraph. */
  gap: number;
  /** The column behind each line's last character, by the width of marks that fits. */
  columns: readonly number[];
  /** Only parts of the page are wrapped: a body between lists of links. */
  partly: boolean;
}

type Width = Pick<Wrapping, 'width' | 'gap'>;

/**
 * The column at which lines are wrapped, null where they are not.
 *
 * @param printed the column behind each line's last character, its marks half as wide as Han characters
 */
export function findWrapWidth(
  text: string,
  lines: PrintedLine[],
  printed: readonly number[],
): Wrapping | null {
  const asPrinted = findWidth(text, lines, printed);
  if (asPrinted) return { ...asPrinted, columns: printed, partly: false };
  // Print whose marks were made half as wide afterwards: its lines end at one column by the width that they had.
  const columns = lines.map((line) => countColumns(text, line, 'marks'));
  const whole = findWidth(text, lines, columns) ?? findNarrow(text, lines, columns);
  if (whole) return { ...whole, columns, partly: false };
  const part = findPartly(text, lines, printed);
  return part && { ...part, columns: printed, partly: true };
}

/** The width of the parts that are wrapped: most of the lines that end about there do so in the midst of a sentence, many of a word. */
function findPartly(text: string, lines: PrintedLine[], columns: readonly number[]): Width | null {
  for (const gap of [0, 1]) {
    const full = new Array<number>(WIDEST + 1).fill(0);
    lines.forEach((line, i) => {
      const column = columnsAt(columns, i);
      if (lines[i + 1]?.gap === gap && column <= WIDEST && isOpen(text, line))
        full[column] = (full[column] ?? 0) + 1;
    });
    const near = full.map((_, column) => sum(full.slice(Math.max(0, column - TOLERANCE), column + 1)));
    const last = near.indexOf(Math.max(...near.slice(NARROWEST_COLUMN)), NARROWEST_COLUMN);
    const window = full.slice(last - TOLERANCE, last + 1);
    const width = last - TOLERANCE + window.lastIndexOf(Math.max(...window));
    if ((near[last] ?? 0) >= LEAST_OF_PART && breaksWords(text, lines, columns, width, gap, 2, 6))
      return { width, gap };
  }
  return null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The width of a page that is wrapped from head to foot. */
function findWidth(text: string, lines: PrintedLine[], columns: readonly number[]): Width | null {
  const close = findColumn(text, lines, columns, 0) ?? findIndentedColumn(text, lines, columns);
  if (close !== null) return { width: close, gap: 0 };
  const apart = findColumn(text, lines, columns, 1);
  return apart !== null && breaksWords(text, lines, columns, apart) ? { width: apart, gap: 1 } : null;
}

/** The same for a newspaper's narrow column, of whose lines many must end in the middle of a word. */
function findNarrow(text: string, lines: PrintedLine[], columns: readonly number[]): Width | null {
  for (const gap of [0, 1]) {
    const width = findColumn(text, lines, columns, gap, NARROWEST_COLUMN);
    if (width === null || width >= NARROWEST) continue;
    const full = lines.filter(
      (_, i) => lines[i + 1]?.gap === gap && Math.abs(columnsAt(columns, i) - width) <= 1,
    );
    if (full.length >= LEAST_OF_COLUMN && breaksWords(text, lines, columns, width, gap))
      return { width, gap };
  }
  return null;
}

function findColumn(
  text: string,
  lines: PrintedLine[],
  columns: readonly number[],
  gap: number,
  narrowest = NARROWEST,
): number | null {
  const counts = new Map<number, number>();
  let followed = 0;
  lines.forEach((_, i) => {
    if (lines[i + 1]?.gap !== gap) return;
    followed++;
    const width = columnsAt(columns, i);
    if (width >= narrowest && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  if (followed < 3) return null;
  let width = 0;
  let most = 0;
  for (const [column, count] of counts)
    if (count > most || (count === most && column > width)) [width, most] = [column, count];
  const near = lines.filter(
    (_, i) => lines[i + 1]?.gap === gap && Math.abs(columnsAt(columns, i) - width) <= TOLERANCE,
  );
  const longer = columns.filter((column) => column > width + TOLERANCE).length;
  const open = near.filter((line) => isOpen(text, line)).length;
  const wrapped =
    near.length >= 3 &&
    near.length >= followed * 0.5 &&
    open >= near.length * 0.5 &&
    longer <= lines.length * 0.05;
  return wrapped ? width : null;
}

/** Two full lines are enough where every line that is not indented follows a full one: ····近日……内的 | 三辆电动车. */
function findIndentedColumn(text: string, lines: PrintedLine[], columns: readonly number[]): number | null {
  const width = columns.reduce((most, column) => Math.max(most, column), 0);
  if (width < NARROWEST || width > WIDEST) return null;
  let continued = 0;
  let indented = 0;
  for (const [i, line] of lines.entries()) {
    if (line.indent >= 2) indented++;
    if (line.indent >= 2 || line.gap > 0 || i === 0) continue;
    const above = lines[i - 1];
    if (!above || columnsAt(columns, i - 1) < width - TOLERANCE || !isOpen(text, above)) return null;
    continued++;
  }
  return continued >= 2 && indented >= 2 ? width : null;
}

/** Whether the lines that end at a column have commas, and words that run over their ends: titles in a list do not. */
function breaksWords(
  text: string,
  lines: PrintedLine[],
  columns: readonly number[],
  width: number,
  gap = 1,
  commasIn = gap === 0 ? 3 : 2,
  breaksIn = 4,
): boolean {
  const full = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const ends = below?.gap === gap && Math.abs(columnsAt(columns, i) - width) <= TOLERANCE;
    return ends ? [[text.slice(line.start, line.end), text.slice(below.start, below.end)] as const] : [];
  });
  const open = full.filter(([line]) => !/[。!?！？]$/.test(line));
  const commas = full.filter(([line]) => /[,，、]/.test(line)).length;
  if (open.length < full.length * 0.7 || commas * commasIn < full.length) return false;
  return open.filter(([line, below]) => breaksWord(line, below, true)).length * breaksIn >= full.length;
}

const MARKS = ',:;!?()';
const isWideQuote = (code: number): boolean => code >= 0x2014 && code <= 0x2026;

const isOpen = (text: string, line: PrintedLine): boolean =>
  !/[。!?！？；;：:”」』）)…]/.test(text.charAt(line.end - 1));

/** The column behind the last character of the line with this number. */
export const columnsAt = (columns: readonly number[], index: number): number => columns[index] ?? 0;

/**
 * The column behind a line's last character: Han characters take two, and so do, where `wide` says it, curly quotes, dashes
 * and dots, or all marks.
 */
export function countColumns(text: string, line: PrintedLine, wide: 'none' | 'quotes' | 'marks'): number {
  let width = 0;
  const from = line.start - line.indent;
  if (line.end - from > 200) return 1000;
  for (let i = from; i < line.end; i++) {
    const code = text.charCodeAt(i);
    const isWide =
      code > 0x2e7f ||
      (wide !== 'none' && isWideQuote(code)) ||
      (wide === 'marks' && MARKS.includes(text.charAt(i)));
    width += isWide ? 2 : 1;
  }
  return width;
}
