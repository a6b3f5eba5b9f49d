import type { FurnitureKind } from '@/lib/parse/parsed-source';

/**
 * One family of wordings that give furniture away. Rows are compared in folded form, without the signs around
 * them: `【打印本页】` is compared as 打印本页.
 */
export interface Phrase {
  kind: FurnitureKind;
  /** What follows such a row is a list of other pages, not the story. */
  ends: boolean;
  /** Longer rows are never this; in UTF-16 units. */
  longest: number;
  pattern: RegExp;
}

/** Rows that are one of the words and nothing else. */
export function wholeRow(kind: FurnitureKind, words: string, options: Partial<Phrase> = {}): Phrase {
  return { kind, ends: false, longest: 60, pattern: new RegExp(`^(?:${words})$`), ...options };
}

/** Rows that begin with one of the words. */
export function rowStart(kind: FurnitureKind, words: string, options: Partial<Phrase> = {}): Phrase {
  return { kind, ends: false, longest: 120, pattern: new RegExp(`^(?:${words})`), ...options };
}

/** Rows that hold one of the words somewhere in their first 400 characters. */
export function rowPart(kind: FurnitureKind, words: string, options: Partial<Phrase> = {}): Phrase {
  return { kind, ends: false, longest: 200, pattern: new RegExp(`(?:${words})`), ...options };
}

/** Alternatives from a list that is easier to read than a regular expression. */
export function oneOf(list: string): string {
  return list.trim().split(/\s+/).join('|');
}
