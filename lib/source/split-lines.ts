/** One line of a source, without its line end. Offsets are UTF-16 code units, ends exclusive. */
export interface Line {
  start: number;
  end: number;
}

/** The text that was asked for last: the parser and the rows of a source ask for the same one. */
let known: { text: string; lines: Line[] } = { text: '', lines: [{ start: 0, end: 0 }] };

/** Lines of the text in order, not to be changed; CRLF, LF, CR, form feed and the Unicode separators end a line. */
export function splitLines(text: string): Line[] {
  if (text !== known.text) known = { text, lines: listLines(text) };
  return known.lines;
}

function listLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x0d ? unit !== 0x2028 && unit !== 0x2029 : unit < 0x0a) continue;
    lines.push({ start, end: at });
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
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
