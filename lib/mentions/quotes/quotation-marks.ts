/** A pair of quotation marks and what stands between; `end` lies after the closing mark. */
export interface Quoted {
  start: number;
  end: number;
  inner: string;
}

/** The part of a quotation that runs on into the next paragraph, which opens with a mark anew; null where none does. */
export function openQuoted(folded: string, next: string | null): Quoted | null {
  const start = folded.lastIndexOf('“');
  if (start < folded.lastIndexOf('”') || start < 0 || next === null || !/^\s*“/.test(next)) return null;
  return { start, end: folded.length + 1, inner: folded.slice(start + 1) };
}

/** The outermost pairs of a folded text; a mark that nothing closes is none. */
export function listQuoted(folded: string): Quoted[] {
  const quoted: Quoted[] = [];
  for (let start = folded.indexOf('“'); start >= 0; ) {
    const close = folded.indexOf('”', start);
    if (close < 0) break;
    quoted.push({ start, end: close + 1, inner: folded.slice(start + 1, close) });
    start = folded.indexOf('“', close);
  }
  return quoted;
}
