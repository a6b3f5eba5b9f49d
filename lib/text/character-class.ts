/**
 * Classes of UTF-16 code units, looked up in a table: a finder asks at every place of every text, and a pattern or a
 * set of strings takes ten times as long to answer. Halves of surrogate pairs are in no class of characters.
 */
export class CharacterClass {
  /**
   * A bit for each code unit: of a byte for each, the tables that one text asks would not fit a processor's cache. Signed, since
   * the engine makes an object of each greater number wherever it has not optimized.
   */
  readonly #members = new Int32Array(0x10000 >> 5);

  /** `characters`: one code unit each, or a pattern that matches such a one and looks at no other. */
  constructor(characters: string | RegExp) {
    if (typeof characters === 'string') {
      for (let i = 0; i < characters.length; i++) this.add(characters.charCodeAt(i));
      return;
    }
    // Run by run: asked for each unit by itself, the patterns of a program take a tenth of a second.
    const runs = new RegExp(`(?:${characters.source})+`, `${characters.flags}g`);
    for (const { 0: run } of allUnits().matchAll(runs))
      for (let at = 0; at < run.length; at++) this.add(run.charCodeAt(at));
  }

  add(unit: number): void {
    this.#members[unit >> 5] = (this.#members[unit >> 5] ?? 0) | (1 << (unit & 31));
  }

  /** All that stands in any of the classes. */
  static union(...classes: readonly CharacterClass[]): CharacterClass {
    const union = new CharacterClass('');
    for (const one of classes)
      one.#members.forEach((bits, index) => {
        union.#members[index] = (union.#members[index] ?? 0) | bits;
      });
    return union;
  }

  /** Its code units in order. */
  forEach(take: (unit: number) => void): void {
    this.#members.forEach((bits, index) => {
      for (let bit = 0; bits !== 0 && bit < 32; bit++) if (((bits >>> bit) & 1) === 1) take(index * 32 + bit);
    });
  }

  /** Whether the code unit at this place is in the class; none is outside of the text. */
  hasAt(text: string, at: number): boolean {
    // Asked by itself: the engine has a fast way only to what stands inside of a text.
    if (at < 0 || at >= text.length) return false;
    const unit = text.charCodeAt(at);
    return (((this.#members[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
  }
}

let units = '';

/** Every code unit that is a character, in order. */
function allUnits(): string {
  if (units === '')
    for (let unit = 0; unit < 0x10000; unit++)
      if (unit < 0xd800 || unit > 0xdfff) units += String.fromCharCode(unit);
  return units;
}

/** Han characters of the basic plane. */
export const HAN = new CharacterClass(/\p{Script=Han}/u);

/** White space as ECMAScript has it. */
export const SPACE = new CharacterClass(/\s/);
