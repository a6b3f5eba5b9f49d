import { LeastNumbers } from '@/lib/text/least-numbers';

/** Code units in a shingle that a sketch is made of: long enough that two stories share one only by sharing words. */
const SKETCH_WIDTH = 8;
/** How many of the least hashes a sketch keeps. */
const SKETCH_SIZE = 16;
/** Code units in a shingle that likeness is counted by: short, so that one changed character costs little. */
const LIKENESS_WIDTH = 4;

const foldWhole = (text: string): string => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]+/gu, '');

/** What a code unit becomes: one other, nothing, or what only the whole text tells; 0 where nobody asked yet. */
const NOTHING = -1;
const HANGS_TOGETHER = -2;
const folded = new Int32Array(0x10000);

/** Half a pair, a letter that composes with the next one (Hangul, marks), or one that becomes several. */
const COMPOSING = /[\p{M}\p{Cs}\u1100-\u11ff\uff9e\uff9f]/u;

function foldUnit(unit: number): number {
  const normal = String.fromCharCode(unit).normalize('NFKC');
  const letters = foldWhole(normal);
  if (COMPOSING.test(normal) || COMPOSING.test(String.fromCharCode(unit)) || letters.length > 1)
    return HANGS_TOGETHER;
  return letters === '' ? NOTHING : letters.charCodeAt(0);
}

const decoder = new TextDecoder('utf-16le');

/** Letters and digits alone: reprints change marks, widths and breaks. */
export function foldForLikeness(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let becomes = folded[unit] ?? 0;
    if (becomes === 0) {
      becomes = foldUnit(unit);
      folded[unit] = becomes;
    }
    if (becomes === HANGS_TOGETHER) return foldWhole(text);
    if (becomes !== NOTHING) units[length++] = becomes;
  }
  return decoder.decode(units.subarray(0, length));
}

function hashAt(units: Uint16Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SKETCH_WIDTH; at++) {
    hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The least hashes of a folded text's shingles (MinHash), in order: texts that share most words share most of them. */
export function sketchShingles(folded: string): number[] {
  // Each unit is asked for eight times: a text answers slower than an array.
  const units = new Uint16Array(folded.length);
  for (let at = 0; at < units.length; at++) units[at] = folded.charCodeAt(at);
  const least = new LeastNumbers(SKETCH_SIZE);
  for (let at = 0; at + SKETCH_WIDTH <= units.length; at++) least.add(hashAt(units, at));
  return least.values;
}

function shinglesOf(folded: string): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + LIKENESS_WIDTH <= folded.length; at++) {
    shingles.add(folded.slice(at, at + LIKENESS_WIDTH));
  }
  return shingles;
}

/** Share of the shingles of two folded texts that both have: 1 for the same words, 0 for none in common. */
export function likenessOf(a: string, b: string): number {
  const ofA = shinglesOf(a);
  const ofB = shinglesOf(b);
  let shared = 0;
  for (const shingle of ofA) if (ofB.has(shingle)) shared++;
  const all = ofA.size + ofB.size - shared;
  return all === 0 ? 0 : shared / all;
}
