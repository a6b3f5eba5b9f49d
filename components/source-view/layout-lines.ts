import type { SourceLine, SourcePieceView, SourceView } from '@/lib/queries/source';
import { nestRanges, type RangeNode } from '@/lib/text/nest-ranges';
import { findLights, type Light } from './lights';

/** A piece as far as it stands in one line, with the stretches to light in it. */
export interface LinePiece {
  start: number;
  end: number;
  piece: SourcePieceView;
  lights: RangeNode<Light>[];
}

export interface LineLayout {
  line: SourceLine;
  pieces: LinePiece[];
}

export interface SourceLayout {
  lines: LineLayout[];
  /** By id, for what is drawn in several parts: the number that ties the parts together. */
  broken: Map<string, number>;
}

/** How many broken stretches of a page can be lit whole: source-view.css has a rule for each. */
export const brokenLimit = 64;

/** The lines of the view with their pieces and lights cut to them. */
export function layOutLines(view: Pick<SourceView, 'lines' | 'pieces' | 'facts'>): SourceLayout {
  const lights = divideByLine(findLights(view), view.lines);
  const pieces = divideByLine(view.pieces, view.lines);
  const drawn = new Map<string, number>();
  const count = (nodes: readonly RangeNode<Light>[]) => {
    for (const { range, children } of nodes) {
      drawn.set(range.id, (drawn.get(range.id) ?? 0) + 1);
      count(children);
    }
  };
  const lines = view.lines.map((line, index) => {
    const inLine = (pieces[index] ?? []).map((piece) => {
      const start = Math.max(piece.start, line.start);
      const end = Math.min(piece.end, line.start + line.text.length);
      return { start, end, piece, lights: nestRanges(lights[index] ?? [], start, end) };
    });
    for (const piece of inLine) count(piece.lights);
    return { line, pieces: inLine };
  });
  const broken = [...drawn].filter(([, parts]) => parts > 1).slice(0, brokenLimit);
  return { lines, broken: new Map(broken.map(([id], index) => [id, index])) };
}

/** The ranges that touch each line, in the order given; lines are in source order. */
function divideByLine<Range extends { start: number; end: number }>(
  ranges: readonly Range[],
  lines: readonly SourceLine[],
): Range[][] {
  const divided: Range[][] = lines.map(() => []);
  for (const range of ranges) {
    for (let index = findLine(lines, range.start); index < lines.length; index++) {
      const line = lines[index];
      if (!line || line.start >= range.end) break;
      if (line.start + line.text.length > range.start) divided[index]?.push(range);
    }
  }
  return divided;
}

/** Index of the last line that begins at or before the offset, 0 where none does. */
function findLine(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
