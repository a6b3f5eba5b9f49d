import { fold } from '@/lib/source/fold';
import type { Line } from '@/lib/source/split-lines';
import { CharacterClass, SPACE } from '@/lib/text/character-class';
import { cutAtTags } from './cut-at-tags';
import { findWraps, type LineGroup } from './find-wraps';
import type { Span } from './parsed-source';
import type { Row } from './row';
import { findBracketedHeads } from './rules/find-bracketed-heads';
import { findGluedHeads } from './rules/find-glued-heads';
import { findDatedTitle, findLostBreaks } from './rules/find-lost-breaks';
import { SPACE_ENTITY } from './rules/html-tags';

/** Characters that a reader cannot see; a line of nothing else is blank. */
const INVISIBLE = new CharacterClass(/\s|[\u200b-\u200f\u2060\u00ad]|\ufe0f/);
/** What no line ends with for the rules. */
const EDGE = new CharacterClass(/\s|[\u200b-\u200f\u2060\u00ad]/);

/** A line that is not blank, with what stands around it. */
export interface PrintedLine extends Line {
  /** Behind what nobody sees at its end: some editors leave a break of no width behind each line. */
  last: number;
  number: number;
  gap: number;
  indent: number;
  /** Tags and entities inside of it. */
  holes: readonly Span[];
}

/**
 * Rows in order: lines that are not blank, joined where they were wrapped, split where they were run together.
 * A row begins at each offset of `begins`, whatever the print looks like.
 */
export function splitRows(text: string, lines: Line[], begins: readonly number[] = []): Row[] {
  const printed = begins.reduce(splitLineAt, cutAtTags(text, listPrintedLines(text, lines)));
  const rows: Row[] = [];
  const groups = begins.reduce(splitGroupAt, findWraps(text, printed));
  const texts = groups.map(foldGroup(text));
  const glued = findGluedHeads(texts);
  const dated = findDatedTitle(texts);
  const bracketed = findBracketedHeads(texts);
  groups.forEach((group, g) => {
    const first = group.lines[0] as PrintedLine;
    const { end, last } = group.lines.at(-1) as PrintedLine;
    const folded = texts[g] as string;
    // Blank holes are not the spaces that a lost break leaves.
    const breaks =
      group.lines.length === 1 && first.holes.length === 0
        ? findLostBreaks(folded, text.slice(first.start, end))
        : [];
    const post = bracketed.get(g);
    if (post) breaks.splice(0, breaks.length, { from: post.body, to: post.body });
    const head = glued.get(g);
    if (head !== undefined && breaks.length === 0) breaks.push({ from: head, to: head });
    if (dated?.[0] === g && breaks.length === 0)
      breaks.push({ from: dated[1], to: folded.length - folded.slice(dated[1]).trimStart().length });
    const starts = [0, ...breaks.map((found) => found.to)];
    starts.forEach((from, i) => {
      const to = breaks[i]?.from ?? folded.length;
      const isHead = post !== undefined && i === 0;
      const [coreFrom, coreTo] = isHead ? [post.from, post.to] : [from, to];
      const core = folded.slice(coreFrom, coreTo);
      rows.push({
        index: rows.length,
        line: first.number,
        start: first.start + from,
        end: i === starts.length - 1 ? last : first.start + to,
        from: first.start + coreFrom,
        to: first.start + coreTo,
        text: core,
        size: countVisible(core),
        gap: i === 0 ? first.gap : 0,
        wide: false,
        indent: first.indent,
        lines: group.lines.length > 1 ? group.lines.map((line): Span => [line.start, line.end]) : null,
        holes: group.lines.flatMap(({ holes }) => holes),
        closes: group.closes && i === starts.length - 1,
        hint: isHead || (i === 0 && dated?.[0] === g) ? 'headline' : null,
        site: null,
        publication:
          isHead && post.account ? [first.start + post.account.start, first.start + post.account.end] : null,
      });
    });
  });
  return markWideGaps(rows);
}

/** A group's lines as one folded text, its holes blank. */
const foldGroup =
  (text: string) =>
  ({ lines }: LineGroup): string => {
    const start = lines[0]?.start ?? 0;
    const folded = blankEntities(fold(text.slice(start, lines.at(-1)?.end)));
    const parts: string[] = [];
    let at = 0;
    for (const [from, to] of lines.flatMap(({ holes }) => holes)) {
      parts.push(folded.slice(at, from - start), ' '.repeat(to - from));
      at = to - start;
    }
    return parts.length === 0 ? folded : parts.join('') + folded.slice(at);
  };

const ENTITY = new RegExp(SPACE_ENTITY, 'gi');
const LEADING = new RegExp(`^(?:\\s|${SPACE_ENTITY})*`, 'i');

/** 2031-07-18&nbsp;来源:江州公安: spaces written as entities, blank where they stand inside of a line; at its edges they are marks. */
function blankEntities(folded: string): string {
  if (!folded.includes('&')) return folded;
  const from = LEADING.exec(folded)?.[0].length ?? 0;
  const inner = folded.slice(from).replace(ENTITY, (entity) => ' '.repeat(entity.length));
  const to = from + inner.trimEnd().length;
  return folded.slice(0, from) + inner.trimEnd() + folded.slice(to);
}

/** The lines with the one that this offset stands in cut in two. */
function splitLineAt(printed: PrintedLine[], offset: number): PrintedLine[] {
  return printed.flatMap((line) =>
    offset > line.start && offset < line.end
      ? [
          { ...line, end: offset, last: offset },
          { ...line, start: offset, gap: 1, indent: 0 },
        ]
      : [line],
  );
}

/** The wrapped lines with no group running over the line that begins at this offset. */
function splitGroupAt(groups: LineGroup[], offset: number): LineGroup[] {
  return groups.flatMap((group) => {
    const at = group.lines.findIndex(({ start }) => start === offset);
    return at > 0
      ? [
          { lines: group.lines.slice(0, at), closes: true },
          { lines: group.lines.slice(at), closes: group.closes },
        ]
      : [group];
  });
}

/** The row with its core narrowed to `[from, to)`; the rest of it becomes marks. */
export function narrowRow<R extends Row>(row: R, from: number, to: number, change: Partial<R>): R {
  const text = row.text.slice(from - row.from, to - row.from);
  return { ...row, ...change, from, to, text, size: countVisible(text) };
}

/** Characters that are not white space. */
function countVisible(folded: string): number {
  let count = 0;
  for (let i = 0; i < folded.length; i++) if (folded.charCodeAt(i) > 0x20) count++;
  return count;
}

function listPrintedLines(text: string, lines: Line[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let gap = 0;
  lines.forEach((line, number) => {
    let { start, end } = line;
    while (start < end && SPACE.hasAt(text, start)) start++;
    while (end > start && SPACE.hasAt(text, end - 1)) end--;
    const last = end;
    while (end > start && EDGE.hasAt(text, end - 1)) end--;
    if (isBlank(text, start, end)) gap++;
    else {
      printed.push({ start, end, last, number, gap, indent: start - line.start, holes: [] });
      gap = 0;
    }
  });
  return printed;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!INVISIBLE.hasAt(text, i)) return false;
  return true;
}

/** The usual gap is the most frequent one; two blank lines more than that are a picture's place. */
function markWideGaps(rows: Row[]): Row[] {
  const counts = new Map<number, number>();
  for (const row of rows.slice(1)) counts.set(row.gap, (counts.get(row.gap) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [gap, count] of counts) if (count > most) [usual, most] = [gap, count];
  return rows.map((row, i) => (i > 0 && row.gap >= usual + 2 ? { ...row, wide: true } : row));
}
