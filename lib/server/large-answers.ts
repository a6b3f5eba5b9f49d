import { giveUp, type LargeAnswer, sizeOnDisk } from './large-answer';

/** Addresses remembered as large at once. */
const mostKnown = 10_000;

/** Large answers of one archive version, on the disk, the least recently used given up first. */
export class LargeAnswers {
  readonly #limit: number;
  readonly #answers = new Map<string, LargeAnswer>();
  readonly #known = new Set<string>();
  #size = 0;
  #version: string | null = null;

  /** Keeps answers of `limit` bytes of disk in all. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept, in bytes of disk. */
  get size(): number {
    return this.#size;
  }

  /** The answer kept for this key under this version. */
  get(version: string, key: string): LargeAnswer | undefined {
    this.#turnTo(version);
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Whether this key's answer was found large under this version, even where it is not kept any more. */
  isKnown(version: string, key: string): boolean {
    this.#turnTo(version);
    return this.#known.has(key);
  }

  /** Remembers that this key's answer is large. */
  note(version: string, key: string): void {
    if (version === this.#version && this.#known.size < mostKnown) this.#known.add(key);
  }

  /** Takes an answer over; one of another version, or larger than all room, is given up at once. */
  set(version: string, key: string, answer: LargeAnswer): void {
    const size = sizeOnDisk(answer);
    if (version !== this.#version || size > this.#limit) {
      giveUp(answer);
      return;
    }
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#size += size;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #turnTo(version: string): void {
    if (version === this.#version) return;
    for (const key of [...this.#answers.keys()]) this.#drop(key);
    this.#known.clear();
    this.#version = version;
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (answer === undefined) return;
    this.#answers.delete(key);
    this.#size -= sizeOnDisk(answer);
    giveUp(answer);
  }
}
