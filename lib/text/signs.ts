/**
 * Signs: what begins the things that rules look for, as numerals begin figures. One pass over a passage finds the places of
 * all of them, so that a rule goes from sign to sign instead of asking at each character, and is done where there is none.
 *
 * A sign only says where to look: the rule still tells what stands there.
 */
import { CharacterClass } from './character-class';
import { codeUnits } from './code-units';

/** Begins where one of `singles` stands, or one of `firsts` before one of `seconds`. */
export interface Beginning {
  firsts: CharacterClass;
  seconds: CharacterClass;
  singles: CharacterClass;
}

/** A sign by its number. */
export type Sign = number;

/** The places of each sign in a text, ascending, by the sign's number. */
export type Signs = readonly (readonly number[])[];

/**
 * Of a character's 32 bits signs of two characters have one that it may be the first and one that it may be the second,
 * and all signs have one that it is a sign by itself.
 */
const MOST_PAIRED = 9;
const SINGLE = 2 * MOST_PAIRED;
const MOST = 32 - SINGLE;
const PAIRED = (1 << MOST_PAIRED) - 1;

const bitsOf = new Uint32Array(0x10000);
let paired = 0;
let singles = MOST_PAIRED;

function mark(members: CharacterClass, bit: number): void {
  members.forEach((unit) => {
    bitsOf[unit] = (bitsOf[unit] ?? 0) | (1 << bit);
  });
}

/** Declares a sign of two characters, or of one where `singles` has it; several beginnings share it. */
export function signOfBeginnings(...beginnings: readonly Beginning[]): Sign {
  const sign = paired++;
  if (sign >= MOST_PAIRED) throw new Error(`There is room for ${MOST_PAIRED} signs of two characters.`);
  for (const beginning of beginnings) widenSign(sign, beginning);
  return sign;
}

/** Has a sign stand for one more beginning, in the texts that are looked through from now on. */
export function widenSign(sign: Sign, { firsts, seconds, singles }: Beginning): void {
  mark(firsts, sign);
  mark(seconds, sign + MOST_PAIRED);
  mark(singles, sign + SINGLE);
}

const NO_CHARACTERS = new CharacterClass('');

/** A beginning of one character, any of these. */
export const beginningOf = (singles: CharacterClass): Beginning => ({
  firsts: NO_CHARACTERS,
  seconds: NO_CHARACTERS,
  singles,
});

/** A beginning of two characters, any of `firsts` right before any of `seconds`. */
export const beginningOfPairs = (firsts: string | RegExp, seconds: string | RegExp): Beginning => ({
  firsts: new CharacterClass(firsts),
  seconds: new CharacterClass(seconds),
  singles: NO_CHARACTERS,
});

/** Declares a sign that is any of `firsts` right before any of `seconds`. */
export const signOfPairs = (firsts: string | RegExp, seconds: string | RegExp): Sign =>
  signOfBeginnings(beginningOfPairs(firsts, seconds));

/** Declares a sign that is any of these characters. */
export function signOfCharacters(characters: CharacterClass): Sign {
  const sign = singles++;
  if (sign >= MOST) throw new Error(`There is room for ${MOST - MOST_PAIRED} signs of one character.`);
  mark(characters, sign + SINGLE);
  return sign;
}

const NONE: number[] = [];

/** Finds all signs of a folded text. */
export function findSigns(folded: string): Signs {
  const units = codeUnits(folded);
  const places: number[][] = [];
  for (let sign = 0; sign < MOST; sign++) places.push(NONE);
  let here = bitsOf[units[0] ?? 0] ?? 0;
  for (let at = 0; at < folded.length; at++) {
    const next = bitsOf[units[at + 1] ?? 0] ?? 0;
    let found = (here & (next >>> MOST_PAIRED) & PAIRED) | (here >>> SINGLE);
    while (found !== 0) {
      const sign = 31 - Math.clz32(found);
      found ^= 1 << sign;
      const known = places[sign];
      if (known === undefined || known === NONE) places[sign] = [at];
      else known.push(at);
    }
    here = next;
  }
  return places;
}

/** The places of a sign, ascending. */
export const placesOf = (signs: Signs, sign: Sign): readonly number[] => signs[sign] ?? NONE;

/** Whether a sign stands anywhere. */
export const hasSign = (signs: Signs, sign: Sign): boolean => placesOf(signs, sign).length > 0;
