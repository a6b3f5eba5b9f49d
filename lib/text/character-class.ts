/**
 * Classes of UTF-16 code units, looked up in a table: a finder asks at every place of every text, and a pattern or a
 * set of strings takes ten times as long to answer. Halves of surrogate pairs are in no class of characters.
 */
export class CharacterClass {
  readonly #members = new Uint8Array(0x10000);

  /** `characters`: one code unit each, or a pattern that such a one matches. */
  constructor(characters: string | RegExp) {
    if (typeof characters === 'string') {
      for (let i = 0; i < characters.length; i++) this.#members[characters.charCodeAt(i)] = 1;
      return;
    }
    for (let unit = 0; unit < 0x10000; unit++)
      if (characters.test(String.fromCharCode(unit))) this.#members[unit] = 1;
  }

  /** Whether the code unit at this place is in the class; none is outside of the text. */
  hasAt(text: string, at: number): boolean {
    return this.#members[text.charCodeAt(at)] === 1;
  }
}

/** Han characters of the basic plane. */
export const HAN = new CharacterClass(/\p{Script=Han}/u);

/** White space as ECMAScript has it. */
export const SPACE = new CharacterClass(/\s/);
