import { SizedMap } from '@/lib/sized-map';
import type { Answer } from './answer';

/** What an answer takes in memory, in bytes, with room for its compressed form. */
function weigh({ body, compressible, payload }: Answer): number {
  return body.length * (compressible ? 1.4 : 1) + 2_000 + (payload?.size ?? 0);
}

/**
 * A page that was loaded just before a change still finds its payload for so many milliseconds; no longer than any answer
 * may be of the earlier archive, since the change may have withheld a name. Counted from that archive's last answer, not
 * from when the change was noticed: a site that nobody reads at night notices it in the morning.
 */
const earlierTime = 4_000;

/** The share of the limit for answers of which a client can ask for any number. */
const passingShare = 1 / 16;

/** Whether a client can ask for any number of such answers: misspelt paths, suggestions for letters as they are typed. */
function isPassing(key: string, { status }: Answer): boolean {
  return status !== 200 || /^\["\/(?:opensearch-suggestions|api\/v1\/suggest)\?/.test(key);
}

/**
 * Answers of one archive version, the least recently used dropped first.
 *
 * What is no page has little room of its own: whoever asks for a million paths that do not exist drives no page out.
 */
export class AnswerCache {
  readonly #pages: SizedMap<Answer>;
  readonly #passing: SizedMap<Answer>;
  #version: string | null = null;
  /** Payloads of the last version's pages, those of the pages asked for last. */
  #earlier = new Map<string, Answer>();
  /** When something was last asked of this version, and of the one before. */
  #askedAt = 0;
  #earlierAskedAt = 0;
  readonly #limit: number;

  /** Keeps answers up to `limit` bytes in all, counted with room for their compressed forms. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#pages = new SizedMap(limit * (1 - passingShare));
    this.#passing = new SizedMap(limit * passingShare);
  }

  get size(): number {
    return this.#pages.size + this.#passing.size;
  }

  /** The answer kept for this key under this version; an older version's answers are dropped, all of them. */
  get(version: string, key: string): Answer | undefined {
    this.#turnTo(version);
    return this.#pages.get(key) ?? this.#passing.get(key);
  }

  /** Keeps an answer rendered wholly under this version; one that comes late, after a change, is not kept. */
  set(version: string, key: string, answer: Answer): void {
    if (version !== this.#version) return;
    const room = isPassing(key, answer) ? this.#passing : this.#pages;
    room.set(key, answer, weigh(answer) + key.length * 2);
  }

  /** The payload of a page of the version before this one, by its path, for some seconds after the change. */
  earlierPayload(version: string, path: string): Answer | undefined {
    this.#turnTo(version);
    if (performance.now() - this.#earlierAskedAt > earlierTime) this.#earlier.clear();
    return this.#earlier.get(path);
  }

  #keepPayloads(): void {
    this.#earlier.clear();
    let room = this.#limit / 8;
    for (const { payload } of [...this.#pages.values(), ...this.#passing.values()]) {
      if (!payload) continue;
      room -= payload.size;
      if (room < 0) return;
      this.#earlier.set(payload.path, payload.answer);
    }
  }

  #turnTo(version: string): void {
    const now = performance.now();
    if (version !== this.#version) {
      this.#keepPayloads();
      this.#pages.clear();
      this.#passing.clear();
      this.#version = version;
      this.#earlierAskedAt = this.#askedAt;
    }
    this.#askedAt = now;
  }
}
