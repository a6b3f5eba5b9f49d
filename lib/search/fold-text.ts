/**
 * Folding: the form in which texts and queries are compared.
 *
 *   ＶＲ直播          vr直播            compatibility forms (NFKC) and case
 *   公安機關          公安机关          Traditional to Simplified, character by character
 *   “枫桥经验”。      "枫桥经验".       the marks that a dump prints half-width and a reader sees full-width
 *   讯　　4月         讯 4月            white space, one for a run; control characters count as such
 *   公\u200b安        公安              marks that nobody sees are left out
 *
 * Character by character, so that the folded form of a word never depends on what stands around it: that a text
 * contains a word can then be said of their folded forms. Words whose Simplified form depends on their sense
 * (反覆, 瞭解) are the query's concern (term-forms.ts).
 */
import { foldCharacter } from './fold-character';

/** A folded text and the way back; all numbers are UTF-16 code units. */
export interface FoldedText {
  text: string;
  /** For each code unit of `text` where its character begins in the original; then the original's length. */
  offsets: Uint32Array;
}

// A letter with its combining marks, half-width kana with its voicing, and Hangul jamo compose: they fold together.
const composing = /[\p{M}\uff9e\uff9f\u1100-\u11ff]/u;
const clusters = /[\u1100-\u11ff]+|[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]+|./gsu;

let units = new Uint16Array(4096);
let origins = new Uint32Array(4096);
let length = 0;
let points = new Int32Array(4096);

/** The folded form of a text, with the offsets that lead back. */
export function foldWithOffsets(text: string): FoldedText {
  foldIntoBuffers(text);
  push(0, text.length);
  const offsets = origins.slice(0, length);
  return { text: decodeUnits(length - 1), offsets };
}

/** The folded form alone. */
export function foldText(text: string): string {
  foldIntoBuffers(text);
  return decodeUnits(length);
}

/** The folded form as code points; the array is overwritten by the next call. */
export function foldToPoints(text: string): Int32Array {
  if (points.length < text.length) points = new Int32Array(text.length * 2);
  const count = foldCommon(text, points);
  return count >= 0 ? points.subarray(0, count) : foldAnyToPoints(text);
}

/**
 * Writes the code points of a text of whose characters each becomes one; returns how many they are, or -1 where the text has
 * another. Most texts have none, and a loop that calls nothing is several times as fast.
 */
function foldCommon(text: string, into: Int32Array): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const point = singles[text.charCodeAt(at)] ?? OTHERWISE;
    if (point === OTHERWISE) return -1;
    if (point === SPACE && before === SPACE) continue;
    into[count++] = point;
    before = point;
  }
  return count;
}

function foldAnyToPoints(text: string): Int32Array {
  foldIntoBuffers(text);
  const folded = units.subarray(0, length);
  if (points.length < length) points = new Int32Array(length * 2);
  let count = 0;
  for (let at = 0; at < length; at++) {
    let point = folded[at] ?? 0;
    if (point >= 0xd800 && point < 0xdc00) {
      at++;
      const low = at < length ? (folded[at] ?? 0) : 0xdc00;
      point = (point - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
    }
    points[count++] = point;
  }
  return points.subarray(0, count);
}

/** The place in the original of a match in the folded text: whole characters, end exclusive. */
export function toOriginalRange(
  folded: FoldedText,
  start: number,
  end: number,
): [start: number, end: number] {
  const { offsets } = folded;
  const from = offsets[start] ?? 0;
  const last = offsets[end - 1] ?? from;
  // One character may have become several (… is three points): the end is where the next one begins.
  let at = end;
  while (at < offsets.length - 1 && offsets[at] === last) at++;
  return [from, offsets[at] ?? last];
}

function foldIntoBuffers(text: string): void {
  length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const single = singles[unit] ?? OTHERWISE;
    if (single !== OTHERWISE) {
      push(single, at);
      continue;
    }
    const folded = foldUncommon(text, at, unit);
    if (folded === null) {
      foldClusters(text);
      return;
    }
    pushFolded(folded, at);
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
  }
}

/** Folds a text in which letters compose with what stands behind them. */
function foldClusters(text: string): void {
  length = 0;
  for (const cluster of text.matchAll(clusters)) pushFolded(foldCharacter(cluster[0]), cluster.index);
}

const OTHERWISE = -1;
// What a code unit becomes, where it becomes one code unit: texts are millions of characters, most of them of
// the same few thousand.
const singles = new Int32Array(0x10000).fill(OTHERWISE);
/** What the other characters become: … is three points. */
const others = new Map<number, string | null>();

/** Folds a character that the table does not hold; null for one that composes with others. */
function foldUncommon(text: string, at: number, unit: number): string | null {
  const point = text.codePointAt(at) ?? 0;
  const known = others.get(point);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(point);
  const folded = composing.test(character) ? null : foldCharacter(character);
  // Half a pair is no character: what it becomes depends on the other half.
  const isWhole = point < 0xd800 || (point > 0xdfff && point <= 0xffff);
  if (isWhole && folded?.length === 1) singles[unit] = folded.charCodeAt(0);
  else others.set(point, folded);
  return folded;
}

function pushFolded(folded: string, origin: number): void {
  for (let at = 0; at < folded.length; at++) push(folded.charCodeAt(at), origin);
}

const SPACE = 0x20;

function push(unit: number, origin: number): void {
  if (unit === SPACE && length > 0 && units[length - 1] === SPACE) return;
  if (length === units.length) grow();
  units[length] = unit;
  origins[length] = origin;
  length++;
}

function grow(): void {
  const [oldUnits, oldOrigins] = [units, origins];
  units = new Uint16Array(length * 2);
  origins = new Uint32Array(length * 2);
  units.set(oldUnits);
  origins.set(oldOrigins);
}

const decoder = new TextDecoder('utf-16le');

function decodeUnits(count: number): string {
  return decoder.decode(units.subarray(0, count));
}
