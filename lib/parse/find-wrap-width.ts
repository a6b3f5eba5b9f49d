import { findPartly } from './find-partly-wrapped';
import type { PrintedLine } from './split-rows';
import {
  breaksWords,
  columnsAt,
  countColumns,
  isOpen,
  NARROWEST_COLUMN,
  TOLERANCE,
  WIDEST,
  type Width,
  type Wrapping,
} from './wrap-columns';

/** Lines shorter than this tell nothing of a width. */
const NARROWEST = 30;
const LEAST_OF_COLUMN = 10;

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
