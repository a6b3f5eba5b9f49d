/** Code units in a shingle that a sketch is made of: long enough that two stories share one only by sharing words. */
const SKETCH_WIDTH = 8;
/** How many of the least hashes a sketch keeps. */
const SKETCH_SIZE = 16;
/** Code units in a shingle that likeness is counted by: short, so that one changed character costs little. */
const LIKENESS_WIDTH = 4;

/** Letters and digits alone: reprints change marks, widths and breaks. */
export const foldForLikeness = (text: string): string =>
  text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]+/gu, '');

function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SKETCH_WIDTH; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The least hashes of a folded text's shingles (MinHash), in order: texts that share most words share most of them. */
export function sketchShingles(folded: string): number[] {
  const least: number[] = [];
  let limit = 2 ** 32;
  for (let at = 0; at + SKETCH_WIDTH <= folded.length; at++) {
    const hash = hashAt(folded, at);
    if (hash >= limit || least.includes(hash)) continue;
    least.push(hash);
    least.sort((a, b) => a - b);
    if (least.length > SKETCH_SIZE) least.pop();
    if (least.length === SKETCH_SIZE) limit = least[SKETCH_SIZE - 1] ?? limit;
  }
  return least;
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
