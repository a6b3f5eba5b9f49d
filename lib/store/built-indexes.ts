import type { BuiltSource } from './built-source';
import type { Transaction } from './database';
import { Sketches } from './reprints/sketches';
import { BuiltStories } from './search-index/built-stories';
import type { StoryPart } from './search-index/story-parts';

/** What the indexes of a whole archive are made from, collected while its sources are built. */
export class BuiltIndexes {
  readonly stories: BuiltStories;
  readonly sketches = new Sketches();

  private constructor(stories: BuiltStories) {
    this.stories = stories;
  }

  /** The indexes' tables must be there, empty. */
  static async open(transaction: Transaction): Promise<BuiltIndexes> {
    return new BuiltIndexes(await BuiltStories.open(transaction));
  }

  addSource({ articles }: BuiltSource): void {
    for (const { id, sketch } of articles) if (sketch.length > 0) this.sketches.add(id, sketch);
  }

  async addPart(part: StoryPart): Promise<void> {
    await this.stories.addPart(part);
  }
}
