import type { PersonRecord } from '@/lib/mentions/authority';
import type { Span } from '@/lib/parse/parsed-source';
import { fold } from '@/lib/source/fold';

/** Stands for one UTF-16 code unit of a withheld name, so that offsets hold. */
export const MASK = '＊';

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds withheld names in folded texts. */
export interface WithheldNames {
  /** A whole name. */
  whole: RegExp;
  /** Two or more characters of a name at an edge of a quotation, which was cut before it was masked. */
  cut: RegExp;
}

/** What stands before a quotation in a message, and after it: the bounds of what was cut. Folding narrows a colon. */
const [OPENS, CLOSES] = ['(?<=^|…|: ?)', '(?=…*$)'];

/** A break or a space of the layout may stand inside of a name, or the bar that stands for a break in a message. */
const spell = (letters: readonly string[]) => letters.map(escapeForPattern).join('[\\s|]*');

/** The beginnings and the ends of a name that a cut may have left, the longest first. */
function spellCuts(name: string): string[] {
  const letters = [...name];
  const lengths = letters.map((_, index) => letters.length - 1 - index).filter((length) => length >= 2);
  return lengths.flatMap((length) => [
    `${spell(letters.slice(0, length))}${CLOSES}`,
    `${OPENS}${spell(letters.slice(-length))}`,
  ]);
}

/** What finds the withheld names in the parser's texts and messages; null without names. */
export function withheldNames(people: readonly PersonRecord[]): WithheldNames | null {
  const names = people
    .filter((person) => person.withheld)
    .flatMap((person) => [person.name, ...person.join.map((other) => other.name)]);
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names.map(fold))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    whole: new RegExp(longestFirst.map((name) => spell([...name])).join('|'), 'gu'),
    // Without a long enough name: a pattern that fits nothing.
    cut: new RegExp(longestFirst.flatMap(spellCuts).join('|') || '(?!)', 'gu'),
  };
}

/** Where the names stand in a text, whether Simplified or Traditional: folding keeps offsets. */
export const findNames = (text: string, pattern: RegExp): Span[] =>
  [...fold(text).matchAll(pattern)].map(({ index, 0: name }) => [index, index + name.length]);

/** The text with every non-space code unit of the names masked: as long as before. */
export function maskText(text: string, pattern: RegExp): string {
  let masked = '';
  let from = 0;
  for (const [start, end] of findNames(text, pattern)) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/\S/g, MASK);
    from = end;
  }
  return masked + text.slice(from);
}
