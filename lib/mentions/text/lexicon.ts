/**
 * The words of Chinese, as ICU's dictionary in the JavaScript engine knows them: enough to tell that 高兴 is a word
 * and 高兴民 is none. Used only on the few characters beside a candidate, never on whole texts.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Map<string, boolean>();
/** Bounds the cache: a run over an archive of any size keeps its memory. */
const CACHE_LIMIT = 200_000;

/**
 * Words of two, by both code units in one number, since most questions are about two characters: a table with open
 * addressing, which is emptied when it is half full. 0 marks a free slot.
 */
const PAIR_SLOTS = 1 << 17;
const pairs = new Uint32Array(PAIR_SLOTS);
const pairIsWord = new Uint8Array(PAIR_SLOTS);
let pairsKnown = 0;

function segment(text: string): boolean {
  let pieces = 0;
  for (const _ of segmenter.segment(text)) if (++pieces > 1) break;
  return pieces === 1 && /^\p{Script=Han}+$/u.test(text);
}

function keep(text: string): boolean {
  if (known.size >= CACHE_LIMIT) known.clear();
  const word = segment(text);
  known.set(text, word);
  return word;
}

/** Whether a string of two to four Han characters is one dictionary word. */
export function isWord(text: string): boolean {
  if (text.length === 2) return isPair(text, 0);
  if (text.length < 2 || text.length > 4) return false;
  return known.get(text) ?? keep(text);
}

/** Like `isWord` of the slice from `start` to `end`, without cutting it out. */
export function isWordAt(text: string, start: number, end: number): boolean {
  return end - start === 2 && start >= 0 && end <= text.length
    ? isPair(text, start)
    : isWord(text.slice(start, end));
}

function isPair(text: string, start: number): boolean {
  const pair = ((text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)) >>> 0;
  let slot = (Math.imul(pair, 0x9e3779b1) >>> 15) & (PAIR_SLOTS - 1);
  for (let here = pairs[slot]; here !== 0; here = pairs[slot]) {
    if (here === pair) return pairIsWord[slot] === 1;
    slot = (slot + 1) & (PAIR_SLOTS - 1);
  }
  const word = segment(text.slice(start, start + 2));
  if (++pairsKnown * 2 > PAIR_SLOTS) {
    pairs.fill(0);
    pairsKnown = 0;
    return word;
  }
  pairs[slot] = pair;
  pairIsWord[slot] = word ? 1 : 0;
  return word;
}
