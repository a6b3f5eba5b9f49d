import { LeastNumbers } from '@/lib/text/least-numbers';

/** Code units in a shingle that a sketch is made of, as many as the hashes of `sketchUnits`: long enough that two stories share one only by sharing words. */
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
let room = new Uint16Array(8192);

/** The folded text's units, in an array that the next call overwrites; null where only the whole text tells what it becomes. */
function foldUnits(text: string): Uint16Array | null {
  if (room.length < text.length) room = new Uint16Array(text.length * 2);
  const units = room;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let becomes = folded[unit] ?? 0;
    if (becomes === 0) {
      becomes = foldUnit(unit);
      folded[unit] = becomes;
    }
    if (becomes === HANGS_TOGETHER) return null;
    if (becomes !== NOTHING) units[length++] = becomes;
  }
  return units.subarray(0, length);
}

/** Letters and digits alone: reprints change marks, widths and breaks. */
export function foldForLikeness(text: string): string {
  const units = foldUnits(text);
  return units === null ? foldWhole(text) : decoder.decode(units);
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The sketch of a text that is not folded yet; empty where it is shorter than `least` when it is. */
export function sketchText(text: string, least: number): number[] {
  const units = foldUnits(text) ?? unitsOf(foldWhole(text));
  return units.length < least ? [] : sketchUnits(units);
}

/** The least hashes of a folded text's shingles (MinHash), in order: texts that share most words share most of them. */
export const sketchShingles = (folded: string): number[] => sketchUnits(unitsOf(folded));

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** Hashes of the last one to seven units are carried from unit to unit: each is asked for once, not once for each shingle. */
function sketchUnits(units: Uint16Array): number[] {
  const least = new LeastNumbers(SKETCH_SIZE);
  let [one, two, three, four, five, six, seven] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    let hash = Math.imul(seven ^ unit, PRIME);
    seven = Math.imul(six ^ unit, PRIME);
    six = Math.imul(five ^ unit, PRIME);
    five = Math.imul(four ^ unit, PRIME);
    four = Math.imul(three ^ unit, PRIME);
    three = Math.imul(two ^ unit, PRIME);
    two = Math.imul(one ^ unit, PRIME);
    one = Math.imul(BASIS ^ unit, PRIME);
    if (at < SKETCH_WIDTH - 1) continue;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    least.add((hash ^ (hash >>> 13)) >>> 0);
  }
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
