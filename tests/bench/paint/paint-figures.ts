/** How soon a page shows its largest content to a reader on a slow phone; times in milliseconds from the click. */
export interface PagePaint {
  path: string;
  /** Largest contentful paint, median of the runs. */
  largestPaint: number;
  /** The same of a bare static page with the same text, in the same rounds. */
  staticPaint: number;
  /** Largest contentful paint by that of the static page. */
  ratio: number;
  /** Layout shift summed until the network rests, the worst of the runs. */
  layoutShift: number;
  /** Bytes of the page's HTML as sent, compressed. */
  htmlBytes: number;
}

export interface PaintFigures {
  runs: number;
  pages: PagePaint[];
}

/** Of issue 8, in milliseconds, at 1.6 Mbit/s, 150 ms and a processor four times slower. */
export const longestPaint = 700;

/** What misses its target, a line each. */
export function listPaintMisses({ pages }: PaintFigures): string[] {
  return pages.flatMap(({ path, largestPaint, layoutShift }) => [
    ...(largestPaint > longestPaint
      ? [`${path}: largest contentful paint ${Math.round(largestPaint)} ms, target ${longestPaint} ms`]
      : []),
    ...(layoutShift > 0 ? [`${path}: layout shift ${layoutShift.toFixed(4)}, target 0`] : []),
  ]);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
