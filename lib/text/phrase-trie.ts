import { CharacterClass } from './character-class';
import type { Beginning } from './signs';
import { TrieEdges } from './trie-edges';

export interface PhraseHit<T> {
  end: number;
  value: T;
}

/** A set of phrases with a value each, matched at any place of a text in one pass over its characters. */
export class PhraseTrie<T> {
  readonly #forward = new TrieEdges();
  readonly #backward = new TrieEdges();
  /** Code units with which phrases begin and end: at most places of a text there is none of them. */
  readonly #firsts = new CharacterClass('');
  readonly #lasts = new CharacterClass('');
  /** What stands beside those in longer phrases, and phrases of one: most places are told to begin none without an edge. */
  readonly #seconds = new CharacterClass('');
  readonly #lastButOnes = new CharacterClass('');
  readonly #singles = new CharacterClass('');
  /** By the nodes where phrases end, forward and backward. */
  readonly #ends: (T | undefined)[] = [];
  readonly #starts: (T | undefined)[] = [];

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  /** A later phrase of the same letters replaces the earlier one's value. */
  add(phrase: string, value: T): void {
    if (phrase === '') return;
    this.#firsts.add(phrase.charCodeAt(0));
    this.#lasts.add(phrase.charCodeAt(phrase.length - 1));
    if (phrase.length === 1) this.#singles.add(phrase.charCodeAt(0));
    else {
      this.#seconds.add(phrase.charCodeAt(1));
      this.#lastButOnes.add(phrase.charCodeAt(phrase.length - 2));
    }
    let node = 0;
    for (let i = 0; i < phrase.length; i++) node = this.#forward.grow(node, phrase.charCodeAt(i));
    put(this.#ends, node, value);
    node = 0;
    for (let i = phrase.length - 1; i >= 0; i--) node = this.#backward.grow(node, phrase.charCodeAt(i));
    put(this.#starts, node, value);
  }

  /** The longest phrase that starts at `start` and ends by `limit`; null where none does. */
  longestAt(text: string, start: number, limit = text.length): PhraseHit<T> | null {
    if (!this.#mayStartAt(text, start)) return null;
    let node = 0;
    let end = start;
    let value: T | undefined;
    for (let i = start; i < limit; i++) {
      node = this.#forward.next(node, text.charCodeAt(i));
      if (node === 0) break;
      const here = this.#ends[node];
      if (here !== undefined) {
        end = i + 1;
        value = here;
      }
    }
    return value === undefined ? null : { end, value };
  }

  /** With what its phrases begin. */
  get beginning(): Beginning {
    return { firsts: this.#firsts, seconds: this.#seconds, singles: this.#singles };
  }

  #mayStartAt(text: string, at: number): boolean {
    return (
      this.#firsts.hasAt(text, at) && (this.#seconds.hasAt(text, at + 1) || this.#singles.hasAt(text, at))
    );
  }

  /** The next place from which a phrase may start, by its first characters; the text's length where there is none. */
  nextStart(text: string, from: number): number {
    let at = from;
    while (at < text.length && !this.#mayStartAt(text, at)) at++;
    return at;
  }

  /** Whether any phrase starts at `start`. */
  startsAt(text: string, start: number): boolean {
    if (!this.#mayStartAt(text, start)) return false;
    let node = 0;
    for (let i = start; i < text.length; i++) {
      node = this.#forward.next(node, text.charCodeAt(i));
      if (node === 0) return false;
      if (this.#ends[node] !== undefined) return true;
    }
    return false;
  }

  /** The value of the phrase that stands from `start` to `end`; null where those are the letters of none. */
  valueOf(text: string, start: number, end: number): T | null {
    if (!this.#firsts.hasAt(text, start) || !this.#lasts.hasAt(text, end - 1)) return null;
    let node = 0;
    for (let i = start; i < end; i++) {
      node = this.#forward.next(node, text.charCodeAt(i));
      if (node === 0) return null;
    }
    return this.#ends[node] ?? null;
  }

  /** Every phrase that starts at `start`, shortest first. */
  allAt(text: string, start: number): PhraseHit<T>[] {
    if (!this.#firsts.hasAt(text, start)) return [];
    const hits: PhraseHit<T>[] = [];
    let node = 0;
    for (let i = start; i < text.length; i++) {
      node = this.#forward.next(node, text.charCodeAt(i));
      if (node === 0) break;
      const value = this.#ends[node];
      if (value !== undefined) hits.push({ end: i + 1, value });
    }
    return hits;
  }

  /** The longest phrase that ends at `end` and starts at `limit` or later, as its start; null where none does. */
  longestBefore(text: string, end: number, limit = 0): { start: number; value: T } | null {
    if (!this.#lasts.hasAt(text, end - 1)) return null;
    if (!this.#lastButOnes.hasAt(text, end - 2) && !this.#singles.hasAt(text, end - 1)) return null;
    let node = 0;
    let start = end;
    let value: T | undefined;
    for (let i = end - 1; i >= limit; i--) {
      node = this.#backward.next(node, text.charCodeAt(i));
      if (node === 0) break;
      const here = this.#starts[node];
      if (here !== undefined) {
        start = i;
        value = here;
      }
    }
    return value === undefined ? null : { start, value };
  }
}

/** Sets an element of a list that has no holes: those would make it a slow one. */
function put<T>(list: (T | undefined)[], at: number, value: T): void {
  while (list.length <= at) list.push(undefined);
  list[at] = value;
}

/** A trie of bare words. */
export function trieOf(...lists: (string | readonly string[])[]): PhraseTrie<true> {
  const entries: [string, true][] = [];
  for (const list of lists)
    for (const word of typeof list === 'string' ? list.trim().split(/\s+/) : list) entries.push([word, true]);
  return new PhraseTrie(entries);
}
