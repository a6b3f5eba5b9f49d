import { describe, expect, it } from 'vitest';
import { CharacterClass } from '@/lib/text/character-class';

const membersOf = (one: CharacterClass): number[] =>
  Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) =>
    one.hasAt(String.fromCharCode(unit), 0),
  );

describe('a class of characters made of a pattern', () => {
  it.each([
    /\p{Script=Han}/u,
    /\s/,
    /[第\dA-Za-z.+-]/,
    /\s|[\u200b-\u200f\u2060]|\ufe0f/,
    /(?![是了])[\u4e00-\u9fff]/,
    /[\0\ud7ff\ue000\uffff]/,
  ])('%s has what the pattern matches', (pattern) => {
    const asked = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) =>
      pattern.test(String.fromCharCode(unit)),
    );
    expect(membersOf(new CharacterClass(pattern))).toEqual(asked);
  });

  it('has no halves of pairs', () => {
    const members = membersOf(new CharacterClass(/[^a]/));
    expect(members).toHaveLength(0x10000 - 0x800 - 1);
    expect(members.some((unit) => unit >= 0xd800 && unit <= 0xdfff)).toBe(false);
  });

  it('has nothing outside of the text', () => {
    const letters = new CharacterClass('ab');
    expect([-1, 0, 1, 2].map((at) => letters.hasAt('ab', at))).toEqual([false, true, true, false]);
  });
});
