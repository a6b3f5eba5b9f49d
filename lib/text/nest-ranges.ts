/**
 * Ranges of one text as a tree, so that they can be drawn as nested elements.
 *
 * A range that crosses the end of the one it begins in is cut there: its parts follow each other, and the first
 * of them has `part` 0. Nothing is lost or drawn twice.
 */
export interface RangeNode<Range> {
  start: number;
  end: number;
  range: Range;
  /** Which part of its range this is: 0, 1, … */
  part: number;
  children: RangeNode<Range>[];
}

interface Extent {
  start: number;
  end: number;
}

interface Cut<Range> extends Extent {
  range: Range;
  part: number;
}

/** The tree of the ranges within `[from, to)`; ranges of equal extent nest in the order given. */
export function nestRanges<Range extends Extent>(
  ranges: readonly Range[],
  from: number,
  to: number,
): RangeNode<Range>[] {
  const cuts = ranges
    .map((range) => ({
      start: Math.max(range.start, from),
      end: Math.min(range.end, to),
      range,
      // A range that begins before the window is drawn there already.
      part: range.start < from ? 1 : 0,
    }))
    .filter((cut) => cut.start < cut.end);
  return nest(cuts.sort(byStartThenLongest));
}

function nest<Range>(cuts: Cut<Range>[]): RangeNode<Range>[] {
  const nodes: RangeNode<Range>[] = [];
  let rest = cuts;
  while (rest.length > 0) {
    const [first, ...others] = rest as [Cut<Range>, ...Cut<Range>[]];
    const inside: Cut<Range>[] = [];
    const after: Cut<Range>[] = [];
    for (const cut of others) {
      if (cut.start >= first.end) after.push(cut);
      else if (cut.end <= first.end) inside.push(cut);
      else {
        inside.push({ ...cut, end: first.end });
        after.push({ ...cut, start: first.end, part: cut.part + 1 });
      }
    }
    nodes.push({ ...first, children: nest(inside) });
    rest = after.sort(byStartThenLongest);
  }
  return nodes;
}

function byStartThenLongest(a: Extent, b: Extent): number {
  return a.start - b.start || b.end - a.end;
}
