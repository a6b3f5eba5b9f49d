/**
 * The words of Chinese, as ICU's dictionary in the JavaScript engine knows them: enough to tell that 高兴 is a word
 * and 高兴民 is none. Used only on the few characters beside a candidate, never on whole texts.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, boolean>();
/** Bounds the cache: a run over an archive of any size keeps its memory. */
const CACHE_LIMIT = 200_000;

/** Words of two, by both code units in one number: most questions are about two characters. */
const knownPairs = new Map<number, boolean>();

function segment(text: string): boolean {
  let pieces = 0;
  for (const _ of segmenter.segment(text)) if (++pieces > 1) break;
  return pieces === 1 && /^\p{Script=Han}+$/u.test(text);
}

function keep<Key>(words: Map<Key, boolean>, key: Key, word: boolean): boolean {
  if (words.size >= CACHE_LIMIT) words.clear();
  words.set(key, word);
  return word;
}

/** Whether a string of two to four Han characters is one dictionary word. */
export function isWord(text: string): boolean {
  if (text.length === 2) return isPair(text, 0);
  if (text.length < 2 || text.length > 4) return false;
  return known.get(text) ?? keep(known, text, segment(text));
}

/** Like `isWord` of the slice from `start` to `end`, without cutting it out. */
export function isWordAt(text: string, start: number, end: number): boolean {
  return end - start === 2 && start >= 0 && end <= text.length
    ? isPair(text, start)
    : isWord(text.slice(start, end));
}

function isPair(text: string, start: number): boolean {
  const key = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
  return knownPairs.get(key) ?? keep(knownPairs, key, segment(text.slice(start, start + 2)));
}
