/** A text without its white space: words are compared so, since a dump breaks lines and sets spaces where the print did not. */
export const toSolid = (text: string): string => text.replace(/\s+/g, '');

/** Every place of some words in a text, white space between their characters aside. */
export function matchSolid(text: string, words: string): RegExpExecArray[] {
  const characters = [...toSolid(words)].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(characters.join('\\s*'), 'gu'))];
}
