import { breaksWord } from './rules/match-prose';
import type { PrintedLine } from './split-rows';

/** A newspaper's column is narrower: its lines tell by words that run over them, and there are many. */
export const NARROWEST_COLUMN = 20;
export const WIDEST = 120;
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

export type Width = Pick<Wrapping, 'width' | 'gap'>;

/** Whether the lines that end at a column have commas, and words that run over their ends: titles in a list do not. */
export function breaksWords(
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

export const isOpen = (text: string, line: PrintedLine): boolean =>
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
