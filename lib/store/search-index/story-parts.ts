import { hash } from 'node:crypto';
import type { IndexPart } from '@/lib/search/index-part';
import { PartBuilder, type SearchableText, type TextExtent } from '@/lib/search/part-builder';
import { toUtf8 } from '@/lib/store/utf8-bytes';

/** A story as a part of the index has it. */
export interface PartStory extends TextExtent {
  id: string;
  textHash: string;
}

/** A finished part with its stories, in the order of their places in it. */
export interface StoryPart {
  part: IndexPart;
  stories: PartStory[];
}

/** Several threads build parts at once: theirs are smaller than those of one. Some 15 MB of memory each. */
const PART_STORIES = 512;
/** Below a power of two by what a long story adds, since the log doubles there. */
const MOST_ENTRIES = 500_000;

/** Changes when anything changes that the index holds of a story. */
export function hashText(text: SearchableText): string {
  return hash('sha1', toUtf8(JSON.stringify(text)), 'base64url');
}

/** Indexes stories as they come, part by part. */
export class StoryParts {
  /** One for all parts, to reuse its memory. */
  readonly #builder = new PartBuilder();
  #stories: PartStory[] = [];
  #finished: StoryPart[] = [];

  add(id: string, text: SearchableText): void {
    const extent = this.#builder.add(this.#stories.length, text);
    this.#stories.push({ id, textHash: hashText(text), ...extent });
    if (this.#stories.length === PART_STORIES || this.#builder.size > MOST_ENTRIES) this.#close();
  }

  /** The parts that were finished since they were last taken; with `last`, the open one too. */
  take({ last }: { last: boolean }): StoryPart[] {
    if (last && this.#stories.length > 0) this.#close();
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #close(): void {
    this.#finished.push({ part: this.#builder.finish(0), stories: this.#stories });
    this.#stories = [];
  }
}

/** The buffers of a part, which go from one thread to another without being copied. */
export const buffersOf = ({ part }: StoryPart): ArrayBufferLike[] =>
  [part.keys, part.documentEnds, part.placeEnds, part.lastStories, part.documents, part.places].map(
    ({ buffer }) => buffer,
  );
