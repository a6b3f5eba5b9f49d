import { toSolid } from '@/lib/text/solid-text';

const countOf = (text: string, words: string) => text.split(words).length - 1;

/** Least characters of a quotation: fewer say little to a reader. */
const LEAST = 12;
/** A line of at most so many is quoted whole. */
const SHORT_LINE = 40;

/**
 * Words of `text` from `at` on that stand once in all of `texts`, white space aside: at least a dozen characters, and
 * as many as it takes; null where even the whole rest stands several times. Offsets are UTF-16 code units.
 */
export function quoteFrom(text: string, at: number, texts: readonly string[]): string | null {
  const all = texts.map(toSolid).join('\n');
  const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
  const first = lineEnd - at <= SHORT_LINE ? lineEnd : at + 1;
  for (let end = first; end <= text.length; end++) {
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) continue;
    const words = text.slice(at, end).replace(/\s+/g, ' ').trim();
    const isWhole = end === text.length || text.charAt(end) === '\n' || toSolid(words).length >= LEAST;
    if (isWhole && words !== '' && countOf(all, toSolid(words)) === 1) return words;
  }
  return null;
}

/** The stretch [start, end) of a text with as many characters around it as make it stand once in `texts`; null as above. */
export function quoteAround(
  text: string,
  [start, end]: [number, number],
  texts: readonly string[],
): string | null {
  const all = texts.map(toSolid).join('\n');
  for (let around = 4; ; around += 2) {
    const from = Math.max(0, start - around);
    const to = Math.min(text.length, end + around);
    const words = text.slice(from, to).trim();
    if (countOf(all, toSolid(words)) === 1) return words;
    if (from === 0 && to === text.length) return null;
  }
}
