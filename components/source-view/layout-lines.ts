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
  const lights = findLights(view);
  const drawn = new Map<string, number>();
  const count = (nodes: readonly RangeNode<Light>[]) => {
    for (const { range, children } of nodes) {
      drawn.set(range.id, (drawn.get(range.id) ?? 0) + 1);
      count(children);
    }
  };
  const lines = view.lines.map((line) => {
    const end = line.start + line.text.length;
    const pieces = view.pieces
      .filter((piece) => piece.start < end && piece.end > line.start)
      .map((piece) => {
        const from = Math.max(piece.start, line.start);
        const to = Math.min(piece.end, end);
        const inside = lights.filter((light) => light.start < to && light.end > from);
        return { start: from, end: to, piece, lights: nestRanges(inside, from, to) };
      });
    for (const piece of pieces) count(piece.lights);
    return { line, pieces };
  });
  const broken = [...drawn].filter(([, parts]) => parts > 1).slice(0, brokenLimit);
  return { lines, broken: new Map(broken.map(([id], index) => [id, index])) };
}
