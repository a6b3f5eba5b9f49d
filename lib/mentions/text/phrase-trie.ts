/** A set of phrases with a value each, matched at any place of a text in one pass over its characters. */
interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

export interface PhraseHit<T> {
  end: number;
  value: T;
}

export class PhraseTrie<T> {
  readonly #forward: Node<T> = { next: new Map(), value: undefined };
  /** Code units with which phrases begin and end: at most places of a text there is none of them. */
  readonly #firsts = new Uint8Array(0x10000);
  readonly #lasts = new Uint8Array(0x10000);
  readonly #backward: Node<T> = { next: new Map(), value: undefined };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.add(phrase, value);
  }

  /** A later phrase of the same letters replaces the earlier one's value. */
  add(phrase: string, value: T): void {
    if (phrase === '') return;
    this.#firsts[phrase.charCodeAt(0)] = 1;
    this.#lasts[phrase.charCodeAt(phrase.length - 1)] = 1;
    let node = this.#forward;
    for (let i = 0; i < phrase.length; i++) node = step(node, phrase.charCodeAt(i));
    node.value = value;
    node = this.#backward;
    for (let i = phrase.length - 1; i >= 0; i--) node = step(node, phrase.charCodeAt(i));
    node.value = value;
  }

  /** The longest phrase that starts at `start` and ends by `limit`; null where none does. */
  longestAt(text: string, start: number, limit = text.length): PhraseHit<T> | null {
    if (this.#firsts[text.charCodeAt(start)] !== 1) return null;
    let node: Node<T> | undefined = this.#forward;
    let best: PhraseHit<T> | null = null;
    for (let i = start; i < limit; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) best = { end: i + 1, value: node.value };
    }
    return best;
  }

  /** Every phrase that starts at `start`, shortest first. */
  allAt(text: string, start: number): PhraseHit<T>[] {
    if (this.#firsts[text.charCodeAt(start)] !== 1) return [];
    let node: Node<T> | undefined = this.#forward;
    const hits: PhraseHit<T>[] = [];
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) hits.push({ end: i + 1, value: node.value });
    }
    return hits;
  }

  /** The longest phrase that ends at `end` and starts at `limit` or later, as its start; null where none does. */
  longestBefore(text: string, end: number, limit = 0): { start: number; value: T } | null {
    if (this.#lasts[text.charCodeAt(end - 1)] !== 1) return null;
    let node: Node<T> | undefined = this.#backward;
    let best: { start: number; value: T } | null = null;
    for (let i = end - 1; i >= limit; i--) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) best = { start: i, value: node.value };
    }
    return best;
  }
}

function step<T>(node: Node<T>, code: number): Node<T> {
  let next = node.next.get(code);
  if (!next) {
    next = { next: new Map(), value: undefined };
    node.next.set(code, next);
  }
  return next;
}

/** A trie of bare words. */
export function trieOf(...lists: (string | readonly string[])[]): PhraseTrie<true> {
  const entries: [string, true][] = [];
  for (const list of lists)
    for (const word of typeof list === 'string' ? list.trim().split(/\s+/) : list) entries.push([word, true]);
  return new PhraseTrie(entries);
}
