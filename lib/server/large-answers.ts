import { SizedMap } from '@/lib/sized-map';
import { giveUp, type LargeAnswer, sizeOnDisk } from './large-answer';

/** Addresses remembered as large at once. */
const mostKnown = 10_000;

/** Large answers of one archive version, on the disk, the least recently used given up first. */
export class LargeAnswers {
  readonly #answers: SizedMap<LargeAnswer>;
  readonly #known = new Set<string>();
  #version: string | null = null;

  /** Keeps answers of `limit` bytes of disk in all. */
  constructor(limit: number) {
    this.#answers = new SizedMap(limit, giveUp);
  }

  /** What is kept, in bytes of disk. */
  get size(): number {
    return this.#answers.size;
  }

  /** The answer kept for this key under this version. */
  get(version: string, key: string): LargeAnswer | undefined {
    this.#turnTo(version);
    return this.#answers.get(key);
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
    if (version === this.#version) this.#answers.set(key, answer, sizeOnDisk(answer));
    else giveUp(answer);
  }

  #turnTo(version: string): void {
    if (version === this.#version) return;
    this.#answers.clear();
    this.#known.clear();
    this.#version = version;
  }
}
