import { isProse, type LabelledRow } from './label';

/** The rows between two stretches of running text. */
export interface Gap {
  /** Index of its first row, and of the text's first row below it. */
  from: number;
  prose: number;
  rows: LabelledRow[];
}

/** What is known of the story that runs above a gap. */
export interface OpenStory {
  /** Index of its first text row. */
  bodyFrom: number;
  /** Index of the row that ended it (责任编辑, 相关阅读), null while it goes on. */
  end: number | null;
  /** Printed numbers of its sections so far. */
  numbers: Set<number>;
}

/** A story behind an end marker must be longer than a teaser is. */
export const LEAST_TEXT = 60;

/** Characters of the text that runs from a row on, as far as 200. */
export function textSize(rows: LabelledRow[], from: number): number {
  let size = 0;
  for (let i = from; i < rows.length && isProse(rows[i]) && size < 200; i++) size += rows[i]?.size ?? 0;
  return size;
}
