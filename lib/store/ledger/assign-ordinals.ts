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

/** Whether two sets of marks are those of one story, by any sign. */
export const looksLike = (a: StoryMarks, b: StoryMarks): boolean => SIGNS.some((isSame) => isSame(a, b));

/** Ordinals that people decided. */
export interface DecidedOrdinals {
  /** By the stories' order; undefined where nobody decided. */
  wanted: readonly (number | undefined)[];
  /** Those of stories that were joined with another: no other story gets them. */
  reserved: ReadonlySet<number>;
}

/**
 * Ordinals for the stories of a source in their order: each keeps the one that it was published under, new ones get
 * the next that was never used. Without any published before, they are 1, 2, 3 …
 */
export function assignOrdinals(
  stories: readonly StoryMarks[],
  published: readonly PublishedStory[],
  { wanted, reserved }: DecidedOrdinals = { wanted: [], reserved: new Set() },
): number[] {
  const ordinals: (number | undefined)[] = stories.map((_, index) => wanted[index]);
  const known = [...published].sort((a, b) => Number(b.live) - Number(a.live) || a.ordinal - b.ordinal);
  const taken = new Set<number>([...reserved, ...wanted.filter((ordinal) => ordinal !== undefined)]);
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
  return ordinals.map((ordinal) => {
    if (ordinal !== undefined) return ordinal;
    while (taken.has(next)) next++;
    return next++;
  });
}
