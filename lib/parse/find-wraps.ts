import { findWrapWidth } from './find-wrap-width';
import type { PrintedLine } from './split-rows';
import { columnsAt, countColumns, TOLERANCE, type Wrapping } from './wrap-columns';

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
  const printed = lines.map((line) => countColumns(text, line, 'none'));
  const wrapping = findWrapWidth(text, lines, printed);
  if (wrapping === null) return lines.map((line) => ({ lines: [line], closes: false }));
  const layout = readLayout(text, lines, wrapping);
  const groups: LineGroup[] = [];
  lines.forEach((line, i) => {
    if (i > 0 && goesOn(text, lines, i, layout)) groups.at(-1)?.lines.push(line);
    else groups.push({ lines: [line], closes: false });
    const last = groups.at(-1) as LineGroup;
    last.closes = last.lines.length > 1 && endsParagraph(lines, i, layout);
  });
  return groups.flatMap((group) => keepProse(text, group, wrapping));
}

/** How a page's lines lie. */
interface Layout extends Wrapping {
  /** For each line: it reaches the width. */
  full: readonly boolean[];
  /** Paragraphs are indented and nothing else sets them apart. */
  indented: boolean;
  /** Indents or blank lines mark where paragraphs begin. */
  marked: boolean;
}

function readLayout(text: string, lines: PrintedLine[], wrapping: Wrapping): Layout {
  const { gap } = wrapping;
  const full = lines.map((line, i) => isFull(text, line, lines[i + 1], wrapping, i));
  const indented = lines.some((line, i) => line.gap <= gap && full[i] === true && line.indent >= 2);
  const belowShort = lines.filter((_, i) => full[i - 1] === false);
  const apart = belowShort.filter((line) => line.gap > gap || line.indent >= 2);
  return { ...wrapping, full, indented, marked: indented || apart.length >= belowShort.length * 0.8 };
}

const isShort = ({ full, columns, width }: Layout, i: number): boolean =>
  !full[i] && columnsAt(columns, i) < width - SHORT;

/** True where a line goes on with what stands on the line above. */
function goesOn(text: string, lines: PrintedLine[], i: number, layout: Layout): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (!above || !line || !layout.full[i - 1] || line.gap > layout.gap) return false;
  if (layout.indented && (line.indent >= 2 || line.indent > above.indent)) return false;
  if (columnsAt(layout.columns, i) > longest(text, line, layout)) return false;
  if (PAGE_LINE.test(text.slice(above.start, above.end))) return false;
  return !beginsAnew(text, above, line, isShort(layout, i), layout.marked);
}

/** 首页 > 新闻 > 正文, 2031-05-18 09:12 来源:江州日报, A4 综合 2031年5月18日 星期日: as wide as the text by chance, and no part of it. */
const PAGE_LINE =
  /\s[>»›＞]\s|来源\s?[:：]|^(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|(?:[-/.]\d{1,2}){2})\s+\d{1,2}:\d{2}|\d日\s*(?:星期|周)[一二三四五六日天]\s*$/;

function endsParagraph(lines: PrintedLine[], i: number, layout: Layout): boolean {
  const below = lines[i + 1];
  return isShort(layout, i) || (layout.indented && (below?.indent ?? 0) >= 2 && below?.gap === layout.gap);
}

/** True where a line reaches the width, or would with the word or number below that could not be broken. */
function isFull(
  text: string,
  line: PrintedLine,
  below: PrintedLine | undefined,
  wrapping: Wrapping,
  i: number,
): boolean {
  const { width, gap, columns } = wrapping;
  const limit = longest(text, line, wrapping);
  const reaches = (column: number): boolean => column >= width - TOLERANCE && column <= limit;
  if (reaches(columnsAt(columns, i)) || reaches(countColumns(text, line, 'quotes'))) return true;
  if (below?.gap !== gap || below.indent > 0) return false;
  const word = /^[A-Za-z\d][A-Za-z\d.:/%+_-]{2,23}/.exec(text.slice(below.start, below.end))?.[0] ?? '';
  return word !== '' && columnsAt(columns, i) + word.length > width;
}

/** The column that no wrapped line passes: a mark that may not begin a line hangs over the width. */
function longest(text: string, line: PrintedLine, { width, partly }: Wrapping): number {
  if (!partly) return width + TOLERANCE;
  return width + (/[\u4e00-\u9fff\w]/.test(text.charAt(line.end - 1)) ? 1 : 2);
}

const OPENERS =
  /^(?:“|近日|日前|据|目前|今年|去年|随后|此外|同时|下一步|与此同时|\d{1,2}月|\d{4}年|[一二三四五六七八九十]、|\d{1,2}[、.])/;

/** 本报讯, 江州网北山6月4日电: above it stands a headline, or another story. Only phrases that no wrapped line can begin with by chance. */
const DISPATCH =
  /^(?:本[报网台]讯|[\u4e00-\u9fff]{2,8}[报网社台][\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日[\u4e00-\u9fff]{0,4}[电讯])[\s(（:：]/;

/** A paragraph that fills its last line to the end: below it a short line without a mark, or the opening of another one, unless indents or blank lines mark where paragraphs begin. */
function beginsAnew(
  text: string,
  above: PrintedLine,
  line: PrintedLine,
  short: boolean,
  marked: boolean,
): boolean {
  const printed = text.slice(line.start, line.end);
  if (DISPATCH.test(printed)) return true;
  if (!/[。!?！？]”?$/.test(text.slice(above.end - 2, above.end))) return false;
  return (!marked && OPENERS.test(printed)) || (short && !/[。!?！？”;；,，]/.test(printed));
}

/** A group without a mark where only parts of a page are wrapped, or whose first line is too long: links that happen to be as wide. */
function keepProse(text: string, group: LineGroup, { width, partly }: Wrapping): LineGroup[] {
  const [first, ...others] = group.lines;
  if (!first || others.length === 0) return [group];
  if (!partly && countColumns(text, first, 'none') <= width) return [group];
  if (/[,，、。;；]/.test(text.slice(first.start, group.lines.at(-1)?.end))) return [group];
  return group.lines.map((line) => ({ lines: [line], closes: false }));
}
