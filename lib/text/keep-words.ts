const dictionary = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Characters that may stand on one line for the sake of a word. */
const longest = 8;

const isWord = (piece: string) => /^[\p{L}\p{N}]/u.test(piece);
const isOne = (piece: string) => piece.length === 1;
const numeral = /\p{N}$/u;
const opening = /^[\p{Ps}\p{Pi}]/u;
const closing = /[\p{Pe}\p{Pf}\p{Pd}：，。、；！？…]$/u;
const quoted = /[“《][^“”《》]+[”》]/gu;

/** What the dictionary cuts in two where a district stands before it: 昆都仑|区分|局. */
const branch = /(分局)/;

/** Words and marks; a run of characters that the dictionary has no word for is one word. */
function readWords(text: string): string[] {
  const read: string[] = [];
  let runs = false;
  for (const part of text.split(branch)) {
    for (const { segment } of dictionary.segment(part)) {
      const one = isOne(segment) && isWord(segment);
      if (one && runs) read[read.length - 1] += segment;
      else read.push(segment);
      runs = one;
    }
  }
  return read;
}

function mayBreak(before: string, after: string, length: number): boolean {
  if (!isWord(after)) return opening.test(after) && !opening.test(before);
  if (!isWord(before)) return closing.test(before);
  if (numeral.test(before)) return false;
  if (branch.test(after)) return length + after.length > longest;
  return !(isOne(before) || isOne(after)) || length + after.length > longest;
}

/**
 * Cuts a text where a line may end without breaking a word; the pieces join to the text again.
 *
 * Words are those of the engine's dictionary (ICU). What it does not know it leaves as single characters: a run of them is
 * mostly a name (昆都仑区), one alone a part of a word (嫌疑人) or a verb (暖人心), and stays with what stands beside it.
 * Marks stay with the word before, opening marks with the word after, a numeral with what it counts. What stands between
 * quotation marks is one name (“公安楷模”) as long as it is short.
 */
export function keepWords(text: string): string[] {
  return joinQuoted(text, cutWords(text));
}

function cutWords(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const word of readWords(text)) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(before, word, last.length)) pieces.push(word);
    else pieces[pieces.length - 1] = last + word;
    before = word;
  }
  return pieces;
}

/** Pieces that begin inside of a short quotation, joined to those before. */
function joinQuoted(text: string, pieces: readonly string[]): string[] {
  const names = [...text.matchAll(quoted)].filter(([name]) => name.length <= longest);
  if (names.length === 0) return [...pieces];
  const joined: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    const isInside = names.some(({ 0: name, index }) => index < at && at < index + name.length);
    if (isInside) joined.push((joined.pop() ?? '') + piece);
    else joined.push(piece);
    at += piece.length;
  }
  return joined;
}
