/**
 * A figure that a story says more than once stands once in its side matter.
 *
 *   8位宣讲人……   8名宣讲人里面……        one row 宣讲人: 8位, 8名, each with its own place
 *   100名业务骨干…… 百名业务骨干……         one row: what is counted and how many agree, however written
 *
 * Near misses: 10条意见 and 10条措施 count other things; 8名宣讲人 and 8场宣讲 as well; 8余名 is not 8名.
 */
import type { FigureView, Span } from '@/lib/queries/view-types';

/** Measure words of people, which stand for one another. */
const peopleMeasures = new Set(['名', '位', '人', '个']);

function keyOf({ value, qualifier, measure, what, ordinal }: FigureView): string {
  if (value === null || what === null) return `alone ${ordinal}`;
  // The text last: it may hold anything.
  return `${qualifier} ${value} ${peopleMeasures.has(measure ?? '') ? '名' : measure} ${what}`;
}

/** The figures in their order, equal ones together at the place of the first. */
export function groupFigures(figures: readonly FigureView[]): [FigureView, ...FigureView[]][] {
  const groups = new Map<string, [FigureView, ...FigureView[]]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

const breaks = /[，。；：、！？,;:!?“”"（）()]/;
const longest = 14;

/** Where a figure stands in its paragraph's text; -1 where the text does not tell, for one that stands there twice. */
function placeOf({ text: printed, spans }: FigureView, { text, spans: printedAt }: Paragraph): number {
  const [at = -1] = spans[0] ?? [];
  let passed = 0;
  for (const [start, end] of printedAt) {
    const place = passed + at - start;
    if (at >= start && at < end && text.startsWith(printed, place)) return place;
    passed += end - start;
  }
  // White space of the print, or a correction, moves the places.
  const only = text.indexOf(printed);
  return text.indexOf(printed, only + 1) < 0 ? only : -1;
}

/** A paragraph's text and where it is printed. */
interface Paragraph {
  text: string;
  spans: readonly Span[];
}

/**
 * The words around a figure without a subject in its clause, the figure itself left out: 连续 of 连续6场, 新增……参会 of
 * 新增50人参会; null where the text has none.
 */
export function clauseOf(figure: FigureView, paragraph: Paragraph | undefined): string | null {
  if (paragraph === undefined) return null;
  const { text } = paragraph;
  const at = placeOf(figure, paragraph);
  if (at < 0) return null;
  let start = at;
  let end = at + figure.text.length;
  while (start > 0 && !breaks.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !breaks.test(text[end] ?? '')) end++;
  const before = text.slice(start, at).trim();
  const after = text.slice(at + figure.text.length, end).trim();
  if (before.length + after.length === 0 || end - start > longest) return null;
  return before !== '' && after !== '' ? `${before}……${after}` : before + after;
}
