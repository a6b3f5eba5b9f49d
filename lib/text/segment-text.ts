/** A run of a text and the mark that covers it, null between marks. */
export interface Segment<Mark> {
  text: string;
  mark: Mark | null;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Cuts a text at its marks, in order; the segments' texts join to the text again.
 *
 * Where marks overlap the one that starts first is kept, of those that start together the longest: a link
 * cannot stand inside another. Marks that are empty or reach out of the text are left out.
 */
export function segmentText<Mark extends Range>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const segments: Segment<Mark>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end <= mark.start || mark.end > text.length) continue;
    if (mark.start > at) segments.push({ text: text.slice(at, mark.start), mark: null });
    segments.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), mark: null });
  return segments;
}
