/**
 * The words of Chinese, as ICU's dictionary in the JavaScript engine knows them: enough to tell that 高兴 is a word
 * and 高兴民 is none. Used only on the few characters beside a candidate, never on whole texts.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, boolean>();
/** Bounds the cache: a run over an archive of any size keeps its memory. */
const CACHE_LIMIT = 200_000;

/** Whether a string of two to four Han characters is one dictionary word. */
export function isWord(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  let pieces = 0;
  for (const _ of segmenter.segment(text)) if (++pieces > 1) break;
  const word = pieces === 1 && /^\p{Script=Han}+$/u.test(text);
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(text, word);
  return word;
}
