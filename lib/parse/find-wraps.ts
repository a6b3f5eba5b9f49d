import type { PrintedLine } from './split-rows';

/** Lines shorter than this tell nothing of a width. */
const NARROWEST = 30;
const TOLERANCE = 3;

/**
 * Groups lines that are one paragraph wrapped at a fixed width, as in mail and old terminals.
 *
 *   ····本报讯(记者 王磊)  昨日凌晨,一辆载有二十多名乘客的大
 *   客车在国道上发生侧翻,江州市公安局高速交警大队民警接警后
 *   迅速赶到现场。
 *
 * Only where many lines end at the same column in the middle of a sentence. Near miss: one sentence a line,
 * where lines of equal length end with a full stop. Each line is a group of its own where nothing is wrapped.
 */
export function findWraps(text: string, lines: PrintedLine[]): PrintedLine[][] {
  const width = findWidth(text, lines);
  if (width === null) return lines.map((line) => [line]);
  const indented = lines.some(
    (line) => line.gap === 0 && columns(text, line) >= width - TOLERANCE && line.indent >= 2,
  );
  const groups: PrintedLine[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const group = groups.at(-1);
    const full = above !== undefined && columns(text, above) >= width - TOLERANCE;
    const begins =
      line.gap > 0 || (indented && line.indent > (above?.indent ?? 0)) || (indented && line.indent >= 2);
    if (group && full && !begins) group.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** The column at which lines are wrapped, null where they are not. */
function findWidth(text: string, lines: PrintedLine[]): number | null {
  const counts = new Map<number, number>();
  let followed = 0;
  lines.forEach((line, i) => {
    if (lines[i + 1]?.gap !== 0) return;
    followed++;
    const width = columns(text, line);
    if (width >= NARROWEST && width <= 120) counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  if (followed < 3) return null;
  let width = 0;
  let most = 0;
  for (const [column, count] of counts)
    if (count > most || (count === most && column > width)) [width, most] = [column, count];
  const near = lines.filter(
    (line, i) => lines[i + 1]?.gap === 0 && Math.abs(columns(text, line) - width) <= TOLERANCE,
  );
  const longer = lines.filter((line) => columns(text, line) > width + TOLERANCE).length;
  const open = near.filter((line) => !/[。!?！？；;：:”」』）)…]/.test(text.charAt(line.end - 1))).length;
  const wrapped =
    near.length >= 3 &&
    near.length >= followed * 0.5 &&
    open >= near.length * 0.5 &&
    longer <= lines.length * 0.05;
  return wrapped ? width : null;
}

/** The column behind a line's last character: Han characters take two. */
function columns(text: string, line: PrintedLine): number {
  let width = 0;
  const from = line.start - line.indent;
  if (line.end - from > 200) return 1000;
  for (let i = from; i < line.end; i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}
