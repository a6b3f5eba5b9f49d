import { type StoryMarks, sketchLikeness } from './story-marks';

/** A story of this source that was published before, under this ordinal. */
export interface PublishedStory {
  ordinal: number;
  marks: StoryMarks;
  /** False where it is gone or moved: its ordinal comes back only with the same story. */
  live: boolean;
}

/** Two versions of one story share most of their pairs of characters, two stories a few. */
const SAME_STORY = 0.6;

type Likeness = (a: StoryMarks, b: StoryMarks) => boolean;

/** From the surest sign to the weakest. */
const SIGNS: Likeness[] = [
  (a, b) => a.whole === b.whole,
  (a, b) => a.headline !== null && a.headline === b.headline && a.opening === b.opening,
  (a, b) => a.headline !== null && a.headline === b.headline,
  (a, b) => a.opening !== null && a.opening === b.opening,
  (a, b) => a.closing !== null && a.closing === b.closing,
  (a, b) => sketchLikeness(a.sketch, b.sketch) >= SAME_STORY,
];

/**
 * Ordinals for the stories of a source in their order: each keeps the one that it was published under, new ones get
 * the next that was never used. Without any published before, they are 1, 2, 3 …
 */
export function assignOrdinals(
  stories: readonly StoryMarks[],
  published: readonly PublishedStory[],
): number[] {
  const ordinals: (number | undefined)[] = stories.map(() => undefined);
  const known = [...published].sort((a, b) => Number(b.live) - Number(a.live) || a.ordinal - b.ordinal);
  const taken = new Set<number>();
  for (const isSame of SIGNS) {
    for (const [index, marks] of stories.entries()) {
      if (ordinals[index] !== undefined) continue;
      const found = known.find((story) => !taken.has(story.ordinal) && isSame(story.marks, marks));
      if (found === undefined) continue;
      ordinals[index] = found.ordinal;
      taken.add(found.ordinal);
    }
  }
  let next = Math.max(0, ...published.map((story) => story.ordinal)) + 1;
  return ordinals.map((ordinal) => ordinal ?? next++);
}
