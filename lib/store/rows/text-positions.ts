import type { Span } from '@/lib/parse/parsed-source';

/** ECMAScript's \s for one UTF-16 code unit; a regular expression per character would cost most of a seed. */
function isSpace(unit: number): boolean {
  if (unit > 0x3000) return unit === 0xfeff;
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0x3000 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  );
}

/** How many units of a text are not white space. */
export function countSolid(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

function addSolidOffsets(text: string, start: number, end: number, into: number[]): void {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) into.push(at);
}

/** Offsets of all units in these spans that are not white space, in their order. */
export function solidOffsets(text: string, spans: readonly Span[]): number[] {
  const offsets: number[] = [];
  for (const [start, end] of spans) addSolidOffsets(text, start, end, offsets);
  return offsets;
}

/** Index of the first number that is not below `least`, between two indexes of an ascending list. */
function lowerBound(list: readonly number[], least: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Run {
  start: number;
  end: number;
  /** Indexes into the solid offsets. */
  from: number;
  to: number;
}

/**
 * Where the characters of a text stand in its source.
 *
 * A text is its spans' slices joined, white space aside: the n-th non-space character of the one is the n-th of
 * the other. Offsets are UTF-16 code units.
 */
export class TextPositions {
  readonly #inSource: number[] = [];
  readonly #inText: number[] = [];
  readonly #runs: Run[] = [];
  /** The source, and where in it the whole text stands, unit for unit; null where the print broke it. */
  readonly #whole: { source: string; start: number; end: number } | null = null;

  /** Throws where text and spans do not hold the same number of characters. */
  constructor(source: string, text: string, spans: readonly Span[]) {
    const [first] = spans;
    if (first !== undefined && spans.length === 1 && first[1] - first[0] === text.length) {
      if (source.startsWith(text, first[0])) {
        this.#whole = { source, start: first[0], end: first[1] };
        return;
      }
    }
    for (const [start, end] of spans) {
      const from = this.#inSource.length;
      addSolidOffsets(source, start, end, this.#inSource);
      this.#runs.push({ start, end, from, to: this.#inSource.length });
    }
    addSolidOffsets(text, 0, text.length, this.#inText);
    if (this.#inSource.length !== this.#inText.length) {
      const counts = `${this.#inText.length} characters, its spans ${JSON.stringify(spans)} ${this.#inSource.length}`;
      throw new Error(`"${text.slice(0, 40)}" has ${counts}`);
    }
  }

  /** Whether an offset of the source lies in this text. */
  holds(offset: number): boolean {
    if (this.#whole !== null) return offset >= this.#whole.start && offset < this.#whole.end;
    return this.#runs.some((run) => offset >= run.start && offset < run.end);
  }

  /** The stretch of the text that these spans of the source give; null where they lie outside of it. */
  locate(spans: readonly Span[]): Span | null {
    if (this.#whole !== null) return locateWhole(spans, this.#whole);
    let start = -1;
    let end = -1;
    for (const span of spans) {
      for (const run of this.#runs) {
        if (span[0] >= run.end || span[1] <= run.start) continue;
        const first = lowerBound(this.#inSource, span[0], run.from, run.to);
        const after = lowerBound(this.#inSource, span[1], first, run.to);
        if (first === after) continue;
        if (start === -1) start = this.#inText[first] ?? -1;
        end = (this.#inText[after - 1] ?? -1) + 1;
      }
    }
    return start === -1 || end <= start ? null : [start, end];
  }
}

/** What `locate` gives for a text that stands in its source unit for unit. */
function locateWhole(
  spans: readonly Span[],
  whole: { source: string; start: number; end: number },
): Span | null {
  let first = -1;
  let last = -1;
  for (const span of spans) {
    let start = Math.max(span[0], whole.start);
    let end = Math.min(span[1], whole.end);
    while (start < end && isSpace(whole.source.charCodeAt(start))) start++;
    while (end > start && isSpace(whole.source.charCodeAt(end - 1))) end--;
    if (start >= end) continue;
    if (first === -1) first = start;
    last = end;
  }
  return first === -1 || last <= first ? null : [first - whole.start, last - whole.start];
}
