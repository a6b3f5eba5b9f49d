/** One line of a source, without its line end. Offsets are UTF-16 code units, ends exclusive. */
export interface Line {
  start: number;
  end: number;
}

/** Lines of the text in order; CRLF, LF, CR, form feed and the Unicode separators end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    lines.push({ start, end: match.index });
    start = lineEnd.lastIndex;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The 1-based line and column of an offset; `lines` as `splitLines` gives them. */
export function findPosition(lines: Line[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low]?.start ?? 0) + 1 };
}
