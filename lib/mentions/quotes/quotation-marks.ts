/** A pair of quotation marks and what stands between; `end` lies after the closing mark. */
export interface Quoted {
  start: number;
  end: number;
  inner: string;
}

/**
 * The part of a quotation that runs on into the next paragraph, which opens with a mark anew, or whose closing mark the
 * print forgot: 他说：“……值得。 Null where none does.
 */
export function openQuoted(folded: string, next: string | null): Quoted | null {
  const start = folded.lastIndexOf('“');
  if (start < 0 || start < folded.lastIndexOf('”')) return null;
  const forgotten = folded.charAt(start - 1) === '：' && /[。！？…]\s*$/.test(folded.slice(-4));
  if (!forgotten && (next === null || !/^\s*“/.test(next))) return null;
  return { start, end: folded.length + 1, inner: folded.slice(start + 1) };
}

/** The outermost pairs of a folded text; a mark that nothing closes is none. */
export function listQuoted(folded: string): Quoted[] {
  const quoted: Quoted[] = [];
  for (let start = folded.indexOf('“'); start >= 0; ) {
    const close = closeOf(folded, start);
    if (close < 0) break;
    quoted.push({ start, end: close + 1, inner: folded.slice(start + 1, close) });
    start = folded.indexOf('“', close);
  }
  return quoted;
}

/** “师傅常说“群众的事无小事”，我记着。”: the mark that closes the outer pair, or, where they do not pair, the next one. */
function closeOf(folded: string, start: number): number {
  const next = folded.indexOf('”', start);
  if (!folded.slice(start + 1, Math.max(start + 1, next)).includes('“')) return next;
  let depth = 0;
  for (let at = start; at < folded.length; at++) {
    const character = folded.charAt(at);
    if (character === '“') depth++;
    else if (character === '”' && --depth === 0) return at;
  }
  return next;
}
