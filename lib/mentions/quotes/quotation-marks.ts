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

/** The outermost pairs of a folded text, “ ” or ‘ ’; a mark that nothing closes is none. */
export function listQuoted(folded: string): Quoted[] {
  const quoted: Quoted[] = [];
  for (let start = nextMark(folded, 0); start >= 0; ) {
    const close = folded.charAt(start) === '“' ? closeOf(folded, start) : closeOfSingle(folded, start);
    if (close < 0) {
      if (folded.charAt(start) === '“') break;
      start = nextMark(folded, start + 1);
      continue;
    }
    quoted.push({ start, end: close + 1, inner: folded.slice(start + 1, close) });
    start = nextMark(folded, close);
  }
  return quoted;
}

/** Where the next mark opens; -1 where none does. */
function nextMark(folded: string, from: number): number {
  const double = folded.indexOf('“', from);
  const single = folded.indexOf('‘', from);
  return double < 0 || (single >= 0 && single < double) ? single : double;
}

/** The mark that closes a single one, in whose pair no double one stands alone; -1 where there is none. */
function closeOfSingle(folded: string, start: number): number {
  const close = folded.indexOf('’', start);
  const double = folded.indexOf('”', start);
  const opened = folded.indexOf('“', start);
  return close >= 0 && double >= 0 && double < close && (opened < 0 || opened > double) ? -1 : close;
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

/** Whether what is quoted ends as a sentence does. */
export const isSentence = (inner: string) => /[。！？…]$/.test(inner);
