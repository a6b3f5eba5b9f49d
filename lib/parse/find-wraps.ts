import { breaksWord } from './rules/match-prose';
import type { PrintedLine } from './split-rows';

/** Lines shorter than this tell nothing of a width. */
const NARROWEST = 30;
/** A newspaper's column is narrower: its lines tell by words that run over them, and there are many. */
const NARROWEST_COLUMN = 20;
const LEAST_OF_COLUMN = 10;
const TOLERANCE = 3;
/** A line that is shorter than the width by more than its last word ends its paragraph. */
const SHORT = 8;

/** Lines that are one paragraph, and whether it ends there whatever its last mark is. */
export interface LineGroup {
  lines: PrintedLine[];
  closes: boolean;
}

/**
 * Groups lines that are one paragraph wrapped at a fixed width, as in mail, old terminals and text copied from a PDF.
 *
 *   ····本报讯(记者 王磊)  昨日凌晨,一辆载有二十多名乘客的大
 *   客车在国道上发生侧翻,江州市公安局高速交警大队民警接警后
 *   迅速赶到现场
 *
 * Only where many lines end at the same column in the middle of a sentence; a blank line may stand between all of them.
 * Where lines are wrapped a short one ends its paragraph, without a full stop as well. Near miss: one sentence a line,
 * where lines of equal length end with a full stop. Each line is a group of its own where nothing is wrapped.
 */
export function findWraps(text: string, lines: PrintedLine[]): LineGroup[] {
  const printed = lines.map((line) => countColumns(text, line, 1));
  const found = findWidth(text, lines, printed);
  // Print whose marks were made half as wide afterwards: its lines end at one column by the width that they had.
  const columns = found ? printed : lines.map((line) => countColumns(text, line, 2));
  const wrapped = found ?? findWidth(text, lines, columns) ?? findNarrow(text, lines, columns);
  if (wrapped === null) return lines.map((line) => ({ lines: [line], closes: false }));
  const { width, gap } = wrapped;
  const indented = lines.some(
    (line, i) => line.gap <= gap && columnsAt(columns, i) >= width - TOLERANCE && line.indent >= 2,
  );
  const groups: LineGroup[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const group = groups.at(-1);
    const full = above !== undefined && columnsAt(columns, i - 1) >= width - TOLERANCE;
    const begins =
      line.gap > gap || (indented && line.indent > (above?.indent ?? 0)) || (indented && line.indent >= 2);
    if (group && full && !begins && !beginsAnew(text, above, line, columnsAt(columns, i) < width - SHORT))
      group.lines.push(line);
    else groups.push({ lines: [line], closes: false });
    const last = groups.at(-1) as LineGroup;
    const below = lines[i + 1];
    last.closes =
      last.lines.length > 1 &&
      (columnsAt(columns, i) < width - SHORT ||
        (indented && (below?.indent ?? 0) >= 2 && below?.gap === gap));
  });
  return groups;
}

const OPENERS =
  /^(?:“|近日|日前|据|目前|今年|去年|随后|此外|同时|下一步|与此同时|\d{1,2}月|\d{4}年|[一二三四五六七八九十]、|\d{1,2}[、.])/;

/** A paragraph that fills its last line to the end: below it a short line without a mark, or the opening of another one. */
function beginsAnew(text: string, above: PrintedLine, line: PrintedLine, short: boolean): boolean {
  if (!/[。!?！？]”?$/.test(text.slice(above.end - 2, above.end))) return false;
  const printed = text.slice(line.start, line.end);
  return OPENERS.test(printed) || (short && !/[。!?！？”;；,，]/.test(printed));
}

interface Width {
  width: number;
  /** Blank lines between the lines of one paragraph. */
  gap: number;
}

/** The column at which lines are wrapped, null where they are not. */
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
    if (width >= narrowest && width <= 120) counts.set(width, (counts.get(width) ?? 0) + 1);
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
  if (width < NARROWEST || width > 120) return null;
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
): boolean {
  const full = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const ends = below?.gap === gap && Math.abs(columnsAt(columns, i) - width) <= TOLERANCE;
    return ends ? [[text.slice(line.start, line.end), text.slice(below.start, below.end)] as const] : [];
  });
  const open = full.filter(([line]) => !/[。!?！？]$/.test(line));
  const commas = full.filter(([line]) => /[,，、]/.test(line)).length;
  if (open.length < full.length * 0.7 || commas * (gap === 0 ? 3 : 2) < full.length) return false;
  return open.filter(([line, below]) => breaksWord(line, below, true)).length * 4 >= full.length;
}

const MARKS = ',:;!?()';
const isWideQuote = (code: number): boolean => code >= 0x2014 && code <= 0x2026;

const isOpen = (text: string, line: PrintedLine): boolean =>
  !/[。!?！？；;：:”」』）)…]/.test(text.charAt(line.end - 1));

/** The column behind the last character of the line with this number. */
const columnsAt = (columns: readonly number[], index: number): number => columns[index] ?? 0;

/** The column behind a line's last character: Han characters take two, half-wide marks behind them `mark`. */
function countColumns(text: string, line: PrintedLine, mark: 1 | 2): number {
  let width = 0;
  const from = line.start - line.indent;
  if (line.end - from > 200) return 1000;
  for (let i = from; i < line.end; i++) {
    const code = text.charCodeAt(i);
    // “ ” and … are printed as wide as Han characters.
    if (code > 0x2e7f) width += 2;
    else width += mark === 2 && (MARKS.includes(text.charAt(i)) || isWideQuote(code)) ? 2 : 1;
  }
  return width;
}
