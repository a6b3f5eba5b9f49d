/** A pair of quotation marks and what stands between; `end` lies after the closing mark. */
export interface Quoted {
  start: number;
  end: number;
  inner: string;
}

/** The outermost pairs of a folded text; a mark that nothing closes is none. */
export function listQuoted(folded: string): Quoted[] {
  const quoted: Quoted[] = [];
  let open = -1;
  for (let i = 0; i < folded.length; i++) {
    if (folded.charAt(i) === '“' && open < 0) open = i;
    else if (folded.charAt(i) === '”' && open >= 0) {
      quoted.push({ start: open, end: i + 1, inner: folded.slice(open + 1, i) });
      open = -1;
    }
  }
  return quoted;
}
