import { type FoldedText, foldWithOffsets, toOriginalRange } from './fold-text';
import type { Term } from './query-language';

/** A match in a text: UTF-16 offsets into it, end exclusive. */
export type Mark = [start: number, end: number];

/** A match and the place of its term in the query. */
export interface TermMark {
  start: number;
  end: number;
  term: number;
}

/** Every match of every term in the text as printed, by start, then longest first; they may overlap. */
export function findTermMarks(text: string, terms: readonly Term[]): TermMark[] {
  const folded = foldWithOffsets(text);
  const marks = terms.flatMap(({ forms }, term) =>
    forms.flatMap((form) => occurrences(folded, form).map(([start, end]) => ({ start, end, term }))),
  );
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What to mark in a text: in order, never overlapping. */
export function findMarks(text: string, terms: readonly Term[]): Mark[] {
  return mergeMarks(findTermMarks(text, terms));
}

/** Marks in order of start, those that overlap or touch as one. */
export function mergeMarks(marks: readonly { start: number; end: number }[]): Mark[] {
  const merged: Mark[] = [];
  for (const { start, end } of marks) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The marks that begin and end in a range, of marks sorted by their start. */
export function marksWithin(
  marks: readonly TermMark[],
  { start, end }: Pick<TermMark, 'start' | 'end'>,
): TermMark[] {
  let from = 0;
  for (let to = marks.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((marks[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  const within: TermMark[] = [];
  for (let mark = marks[from]; mark !== undefined && mark.start < end; mark = marks[++from]) {
    if (mark.end <= end) within.push(mark);
  }
  return within;
}

function occurrences(folded: FoldedText, form: string): Mark[] {
  const found: Mark[] = [];
  for (let at = folded.text.indexOf(form); at !== -1; at = folded.text.indexOf(form, at + 1)) {
    found.push(toOriginalRange(folded, at, at + form.length));
  }
  return found;
}
