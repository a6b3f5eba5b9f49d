/**
 * The words of Chinese, as ICU's dictionary in the JavaScript engine knows them: enough to tell that 高兴 is a word
 * and 高兴民 is none. Used only on the few characters beside a candidate, never on whole texts.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What is known already, of two to four code units each, packed in two numbers: a table with open addressing. A map would
 * want the string cut out of its text first. It is emptied when it is half full, so that an archive of any size keeps
 * its memory; a free slot has no first number.
 */
const SLOTS = 1 << 17;
const firsts = new Uint32Array(SLOTS);
const seconds = new Uint32Array(SLOTS);
const answers = new Uint8Array(SLOTS);
let filled = 0;

function segment(text: string): boolean {
  // Its first word alone: to go through all of them, the engine copies the dictionary's state once more.
  const first = segmenter.segment(text).containing(0);
  return first?.segment.length === text.length && /^\p{Script=Han}+$/u.test(text);
}

/** Whether a string of two to four Han characters is one dictionary word. */
export const isWord = (text: string): boolean => isWordAt(text, 0, text.length);

/** Like `isWord` of the slice from `start` to `end`, without cutting it out. */
export function isWordAt(text: string, start: number, end: number): boolean {
  if (start < 0 || end > text.length) return isWord(text.slice(start, end));
  const length = end - start;
  if (length < 2 || length > 4) return false;
  const first = packed(text, start);
  const second = length === 2 ? 0 : length === 3 ? text.charCodeAt(start + 2) : packed(text, start + 2);
  let slot = slotOf(first, second);
  while (firsts[slot] !== 0) {
    if (firsts[slot] === first && seconds[slot] === second) return answers[slot] === 1;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return learn(text.slice(start, end), slot, first, second);
}

const packed = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;

function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
}

/** Asks the dictionary, and keeps the answer in a free slot. */
function learn(text: string, slot: number, first: number, second: number): boolean {
  const word = segment(text);
  if (++filled * 2 > SLOTS) {
    firsts.fill(0);
    filled = 0;
    return word;
  }
  firsts[slot] = first;
  seconds[slot] = second;
  answers[slot] = word ? 1 : 0;
  return word;
}
